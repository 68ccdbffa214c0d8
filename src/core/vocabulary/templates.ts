/** What a template leaves for its user to fill in: `≥**平方米`, `≥XX个`, `___次`. */
export const PLACEHOLDER_MARKS: readonly string[] = ['**', '*', 'XXX', 'XX', 'xx', '××', '×', '○○', '〇〇', '__', '□', '…'];

/** Words in front of an example or an instruction that a template gives where a value belongs. */
export const EXAMPLE_LEADS: readonly string[] = ['如:', '例:', '例如:', '例如', '示例:', '举例:', '样例:', '范例:', '参考:', '提示:'];

/** Words with which a template asks for something to be written. */
export const REQUEST_WORDS: readonly string[] = ['请填', '请输入', '请选择', '请根据', '请按', '请在', '请参', '此处', '可自行', '自行添加', '自行增加', '自行填', '可增加', '可增行', '可根据', '根据实际', '下拉选择', '点击选择'];

/** Words that ask for something to be written only where they stand in brackets: 填报及时率 is an indicator, （填报…） is not. */
export const BRACKETED_REQUEST_WORDS: readonly string[] = ['填写', '填列', '填报', '填', '注', '例', '如', '参考', '提示', '示例', '说明'];

/** Words that head a remark on the table: what stands behind them is none of its rows. */
export const REMARK_LEADS: readonly string[] = ['注', '备注', '说明', '附注', '注释', '注意', '注意事项', '填报说明', '填表说明', '填写说明', '编制说明', '填报要求', '填报须知', '表注', '其他说明', '其他需要说明的问题', '其他需说明的问题', '需要说明的问题', '数据说明', '资料来源', '数据来源'];

/** Labels of the lines for names, seals, telephone numbers and dates under a form. */
export const SIGNATURE_LABELS: readonly string[] = [
  '盖章', '公章', '签章', '单位盖章', '单位公章', '签字', '签名', '负责人签字', '负责人', '单位负责人', '项目负责人', '主要负责人', '部门负责人', '财务负责人', '分管领导', '分管负责人', '主管领导', '单位领导', '经办人', '填表人', '填报人',
  '制表人', '编制人', '审核人', '复核人', '联系人', '填报人及电话', '填报人及联系电话', '联系人及电话', '联系人及联系电话', '联系电话', '联系方式', '电话', '手机', '填表日期', '填报日期', '填表时间', '填报时间', '报送日期', '制表日期', '日期', '填报单位', '填表单位', '编制单位', '制表单位', '报送单位', '评价单位',
  '评价组长', '评价人员', '评价机构', '评价小组', '组长', '评审专家', '专家签字', '自评人', '自评单位',
];

/** Words in the brackets of a level label that tell how a template wants it filled in, not what it names. */
export const FORM_REMARKS: readonly string[] = ['必填', '可选', '选填', '必选', '可填', '必须填写', '必须设置', '必设', '选设', '任选', '至少填', '至少选'];
