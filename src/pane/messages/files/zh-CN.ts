/** 连同别的文件一起用的各页文字，打开那些页时才载入。键以本文件为准，其他语言缺一不可。 */
export const filesZhCN = {
  'files.local': '文件只在本机读取，不会上传。可用 .xlsx、.xlsm、.xls、.et、.ods。',

  'template.why':
    '上级下发模板、各单位填报时使用：以模板为准，逐处核对本工作簿。模板里写明的名称、行、指标值、分值、公式都不应改动，空白处由单位填写。模板不需要描述，选文件即可。',
  'template.pick': '选择模板…',
  'template.pickOther': '换一个模板…',
  'template.after': '选好以后，每次校验都与它核对，直到取下为止；与模板不同的地方和其他问题列在一起。',

  'text.why':
    '报告里的数常与表不一样：总分抄错，“万元”写成“元”。粘贴文字或选择文件，与本工作簿的目标表、自评表逐数核对。只核对写明了是哪一项的数，其余只报个数。',
  'text.box': '报告文字',
  'text.box.hint': '粘贴报告的全部或一部分，分段与原文相同。',
  'text.check': '核对',
  'text.file': '选择报告文件（.docx、.txt）…',
  'text.pasted': '粘贴的文字',
  'text.result': '核对结果：{name}',
  'text.outdated': '核对以后表格有改动。',
  'text.again': '重新核对',
  'text.unnamed': '没有核对到任何数：文字里的数没有写明是表中哪一项，或者讲的不是本工作簿的项目。',
  'text.said': '报告（第 {paragraph} 段）',
  'text.stated': '表中',
  'text.list': '与表不一样的数',

  'draft.why':
    '由本工作簿的每张自评表起草一份报告，按通常的标题分节。每个数都取自单元格，并列在文末的数据来源一览表里；表里没有的留出【待填】，读法存疑的写明【待核】，绝不编造。',
  'draft.docx': 'Word 文档（.docx）',
  'draft.txt': '纯文本（.txt）',
  'draft.saved': '已保存“{name}”：{reports} 份报告，{figures} 处取自单元格，{open} 处待填或待核。',

  'together.why':
    '选择其他工作簿，与本工作簿放在一起：同一项目的指标值、分值、资金、总分，单位和地区的合计，今年和上年，互相核对；也可以把全部目标表、自评表列成一本汇总台账。',
  'together.pick': '选择文件（可多选）…',
  'together.pickOther': '换一批文件…',
  'together.result': '互相核对的结果',
  'together.files': '本工作簿和 {n} 个文件',
  'together.unread': '{n} 个文件没有读成：',
  'together.noTables': '没有识别出表：',
  'together.list': '互相矛盾的地方',
  'together.here': '此处',
  'together.there': '对照',
  'together.more': '……共 {n} 处',
  'together.outdated': '核对以后本工作簿有改动。',
  'ledger.why': '汇总台账：汇总、台账、指标明细、排名、未识别文件各一张工作表，合计是公式，金额折成万元。',
  'ledger.save': '保存汇总台账（.xlsx）',
  'ledger.name': '汇总台账.xlsx',
  'ledger.saved': '已保存“{name}”：台账 {rows} 行，指标 {indicators} 个，未识别 {unread} 项。',
  'own.title': '本单位的模板',
  'own.why':
    '选一个或几个工作簿，或一个文件夹：认得出的绩效表（空白的、填了一半的都可以）列在下面，点一下插入。文件只在本机读取，不保存；宏、外部链接和图形不带入。',
  'own.files': '选工作簿…',
  'own.folder': '选文件夹…',
  'own.count': '找到 {n} 张可用的表。',
  'own.from': '{kind} · {file}',
  'own.and': '、',
  'own.others': '{name}：{sheets} 不是绩效表，没有列出。',
  'own.unread': '{name}：{why}',
} as const;
