/**
 * Words by which a qualitative result tells its band. `achieved` takes in 基本: the forms' own notes put 全部或基本达成 into the first
 * of the three bands.
 */
export const RESULT_WORDS: Readonly<Record<'achieved' | 'partly' | 'not', RegExp>> = {
  not: /未(?:能)?(?:按[期时]|如期|全面)?(?:完成|达成|达到|达标|实现|开展|实施|落实|启动|建成|建立|验收|提升|提高|改善|见效)|没有(?:完成|达成|达到|实现|开展|提升|改善)|尚未|不达标|不合格|(?:不|无)明显|较差|^差$/,
  partly: /部分|有所|略有|稍有|一定|初步|不够|有待|仍需/,
  achieved: /完成|达成|达到|达标|达预期|实现|明显|显著|大幅|全部|全面|已建成|已建立|已落实|合格/,
};
