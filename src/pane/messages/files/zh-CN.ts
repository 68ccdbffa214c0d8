/** 连同别的文件一起用的各页文字，打开那些页时才载入。键以本文件为准，其他语言缺一不可。 */
export const filesZhCN = {
  'files.local': '文件只在本机读取，不会上传。可用 .xlsx、.xlsm、.xls、.et、.ods。',

  'template.why':
    '上级下发模板、各单位填报时使用：以模板为准，逐处核对本工作簿。模板里写明的名称、行、指标值、分值、公式都不应改动，空白处由单位填写。模板不需要描述，选文件即可。',
  'template.pick': '选择模板…',
  'template.pickOther': '换一个模板…',
  'template.after': '选好以后，每次校验都与它核对，直到取下为止；与模板不同的地方和其他问题列在一起。',
} as const;
