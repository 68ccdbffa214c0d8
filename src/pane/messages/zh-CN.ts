/** 中文界面文字。键以本文件为准，其他语言缺一不可。 */
export const zhCN = {
  'pane.title': '绩效表校验',

  'command.group': '命令',
  'command.check': '一键校验',
  'command.fill': '填充得分',
  'command.fill.hint': '按评分办法计算得分、执行率和合计，先预览再写入',
  'command.highlight': '标出问题',
  'command.highlight.hint': '给有问题的单元格加底色和批注',
  'command.clear': '清除标记',
  'command.clear.hint': '去掉本工具加的底色和批注，您自己的格式不动',
  'command.revert': '撤销',
  'command.revert.hint': '撤销本工具最近一次写入',
  'command.more': '更多',
  'command.more.hint': '定稿、修复公式、操作记录、设置',

  'notice.cancelled': '已取消，表格没有改动。',
  'notice.nothingToMark': '没有需要标出的问题。',
  'notice.noMarks': '表格里没有本工具加的标记。',
  'notice.nothingToRepair': '没有需要修复的公式。',
  'notice.nothingToRevert': '没有可以撤销的操作。',

  'announce.noTables': '校验完成，没有找到绩效表。',
  'announce.clean': '校验完成，{tables} 张表没有发现问题。',
  'announce.checked': '校验完成，{tables} 张表，{errors} 处错误，{warnings} 处提醒。',
  'announce.ignored': '已忽略 {cell} 的问题。',
  'announce.restored': '已恢复显示。',
  'announce.applied': '已写入 {written} 个单元格，{refused} 个未写入。',
  'announce.reverted': '已恢复 {restored} 个单元格，{kept} 个因后来被修改而保持不变。',
} as const;
