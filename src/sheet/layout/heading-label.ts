/** A label (栏名): what a heading says without what does not tell: case, width, spaces, brackets, hints, Traditional forms. */

/** What a bracket holds that only explains how to fill the column in. */
const hint =
  /必填|选填|可不填|下拉|格式|yyyy|年.?月|例如|如[:：]|填写|说明|参照|参考|按照|详见|见附|大典|目录|\d{4}年?版|\d位|[一二三四五六七八九十]位|单位[:：]/i;

const traditional: Readonly<Record<string, string>> = {
  ...{
    職: '职',
    業: '业',
    稱: '称',
    編: '编',
    碼: '码',
    崗: '岗',
    種: '种',
    證: '证',
    書: '书',
    時: '时',
    間: '间',
    號: '号',
  },
  ...{
    務: '务',
    類: '类',
    別: '别',
    開: '开',
    發: '发',
    頒: '颁',
    報: '报',
    錄: '录',
    評: '评',
    價: '价',
    鑒: '鉴',
    鑑: '鉴',
  },
  ...{
    簽: '签',
    訂: '订',
    記: '记',
    單: '单',
    員: '员',
    從: '从',
    當: '当',
    現: '现',
    實: '实',
    際: '际',
    對: '对',
    應: '应',
  },
  ...{
    標: '标',
    準: '准',
    細: '细',
    國: '国',
    獲: '获',
    領: '领',
    認: '认',
    備: '备',
    註: '注',
    參: '参',
    產: '产',
    擬: '拟',
  },
};

/** The label of a heading, for comparing. */
export function plain(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[([【{<《][^)\]】}>》]*[)\]】}>》]/g, (bracket) => (hint.test(bracket) ? '' : bracket))
    .replace(/^\s*(?:\d{1,2}|[a-z])[.、:)]\s*/, '')
    .replaceAll(/[\s_\-*#:.·•・/∕／\\()[\]【】「」『』《》<>{}"“”'‘’、,;，。；?？!！]+/g, '')
    .replace(/(?:(?:必|选)填项?|下拉选择)$/, '')
    .replaceAll(/[^\0-\x7f]/g, (sign) => traditional[sign] ?? sign);
}
