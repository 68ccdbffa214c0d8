/**
 * Words in an indicator's name that say which way it gets better. The operator and the direction column go before them; they only
 * decide where a target has no sign of its own.
 */

/** Costs: 成本, 培训费, 单价 … */
export const COST_WORDS = /成本|费用|造价|单价|超支|(?:费|经费|三公)(?:[(（].*)?$/;

/** What should not happen at all: 事故, 投诉, 故障 … */
export const HARM_WORDS =
  /事故|火灾|受害|受灾|成灾|复发|死亡|伤亡|受伤|投诉|信访|上访|故障|超标|差错|失误|违规|违纪|违法|超期|逾期|延误|能耗|排放|损耗|损失|流失率|返工|不合格|缺陷|漏损|中断|停电|病死|发病|感染率|误差|失业率|辍学|闲置|空置/;

/** What may stand behind such a word where the indicator counts the harm itself (故障率, 事故发生起数); anything else is done about it (事故隐患复查率). */
export const HARM_MEASURES =
  /^(?:发生|出现|产生|责任|事件|案件|问题|行为|操作|现象|人员|伤亡|死亡|直接|经济|停机|停运|控制|总|百|每)*(?:率|数|量|额|度|值|次|起|人|件|例|例数|数量|次数|起数|人数|件数|个数|条数|人次|总数|总量|频次|频率|金额|时间|时长|比例|比率|占比|比重|指数|强度|水平|情况)?(?:控制[数率]?)?(?:[(（].*)?$/;

/**
 * Rates of the common index system for departments (财预〔2020〕10号, and the ministry's earlier one of 2013) that are to stay low: staff, public
 * and official expenses within their limits, budgets that are not changed, money that is not left over.
 */
export const LESS_RATES =
  /(?:人员|编制|经费|公用|三公|支出|投资|成本)[”"」]?(?:经费)?(?:控制|变动)率|预算(?:调整|追加|调剂|偏离)率|结转结余(?:变动)?率|结余率|(?:资产)?负债率/;

/** Time that something takes. */
export const LIMIT_WORDS =
  /时限|工期|耗时|(?:响应|等待|处置|处理|到达|抵达|办理|办结|审批|修复|维修|抢修|反应)(?:事故|故障)?(?:现场)?(?:时间|时长)|周期|间隔/;

/** Days: a limit, but not those on which something is offered or reached. */
export const DAY_WORDS = /天数/;
export const DAYS_TO_REACH =
  /安全|使用|正常|工作|在岗|出勤|保障|培训|参训|开放|服务|优良|达标|活动|展|演|课|教学|值班|值守|巡|运行|营业|驻|供|监测|节目|放映/;

/** What comes in: 销售收入, 产值, 利润 … */
export const INCOME_WORDS = /收入|产值|利润|税收|收益|营业额|销售额|增收|创收/;

/** What makes a cost or a harm less: then more of it is better. */
export const CUTTING_WORDS = /节约|节省|减少|降低|下降|压减|压降|缩短|减[幅排]/;

/** What is done about a harm or with money: asks for something else than its size: 故障修复率, 投诉办结率, 取暖费发放. */
export const TURNING_WORDS =
  /挽回|避免|核算|处理|处置|办结|办理|回复|答复|整改|查处|查办|化解|排查|排除|修复|抢修|解决|防控|预防|防治|到位|覆盖|支付|发放|报销|兑现|拨付|补[助贴]|资助|救[助治]|收[入缴]|征收|及时|准确|规范|合规|完成|执行|达标|满意|知晓|培训|演练|宣传|检[查验测]|监测|巡查|调解|受理|审理|侦|破案|结案|保障|管理|使用/;
