/** The patterns (模式) by which tokens that are neither quotations nor words of the lexicon are told. */
import { numeralPattern } from '../page/numeral.ts';
import { codePattern } from '../page/printed-code.ts';
import { codesInBrackets, letters, markWords } from './reference.ts';

const bracketedLetters = `[（(] ?[“"]?${letters}[”"]? ?[)）]`;
const nameField = '(?:原)?(?:职业)?名称[:：] ?[“"「]?([^“”"「」，；。：:;（()）]{2,30}?)[”"」]?';
const codeField = `(?:原)?(?:职业)?(?:编码|代码)[:：] ?[“"]?(${codePattern})[”"]?`;
const level = '大类|中类|小类|职业|工种';
const item = '(?:项|条)';
const items = `第[（(]?${numeralPattern}[)）]?${item}?(?:(?:[、和与及]第?|至第?|到第?)[（(]?${numeralPattern}[)）]?${item}?)*(?<=${item})`;
/** What a token may look like, tried in this order. */
export const patterns = {
  aside:
    /(?:(?:上述|前述)(?=[“"「])|(?:从|自|在|于|按照|根据)?《(?![^《》]*[0-9]-[0-9])[^《》]{2,90}》(?!职业|工种|小类)(?:[（(][^（）()]{4,40}[)）])?|[\p{Script=Han}]{2,8}[〔［[（(][0-9０-９]{4}[〕］\])）][0-9０-９]+号)(?:文件|文|通知|公告)?(?:的?附件[0-9０-９]{0,2})?(?:所列|公布|发布|印发)?(?:的|中的|中|内)?|从(?:职业分类(?:大典)?|大典|职业目录|目录)(?:中|内)?|(?:调整|变更|修改|调整变更)(?:内容|情况|事项)(?:如下)?(?=[:：] ?[（(]?[0-9一][)）.．、是])|自本(?:通知|公告)(?:印发|发布|施行|公布|下发)之日起|[［[][0-9０-９]{1,2}[］\]]|[①-⑳¹²³]/uy,
  /** （原属“甲员（4-01-02-01）”职业） behind a 工种 says where it was; （含其下设工种） says nothing more. */
  formerly: /[（(](?:原?(?:归属|隶属|属)于?|原为|原(?=[“"「]))(?=.{2,40}(?:职业|工种)[)）])/y,
  entire: /[（(](?:含|包括|包含|连同|及)其?原?(?:下设|所属|所辖|所含)?的?(?:全部|所有)?工种[)）]/y,
  pair: /[前后]者/y,
  this: /这(?:一|个|一个|一种|种)?(?=[0-9０-９一二两三四五六七八九十]{0,3}个?(?:职业|工种|小类|中类|大类))/y,
  /** 职业名称：甲员；职业编码：4-01-02-01；变更内容：, in either order, at the beginning of a sentence. */
  fields: new RegExp(
    `(?:${nameField}[，；。;, ]? ?${codeField}[，；。;, ]?|${codeField}[，；。;, ]? ?${nameField}[，；。;]) ?(?:(?:变更|调整|修改|调整变更)(?:内容|情况|事项)[:：])?`,
    'y',
  ),
  /** The number of a part of the sentence: 作如下调整：（1）…；（2）…. */
  number:
    /(?:[（(][0-9０-９一二三四五六七八九十]{1,2}[)）]|[一二三四五六七八九十]是|[0-9０-９]{1,2}[.．、](?![0-9０-９])) ?/y,
  reason:
    /(?:因|由于|鉴于|根据|按照|依据|结合|考虑到?|经|为(?=便于|规范|适应|避免|满足|统一|做好|贯彻|落实|更好))[^，；。：“”"（()）《》]{2,40}，/y,
  codes: new RegExp(codesInBrackets, 'y'),
  marks: new RegExp(
    `(?:既是)?(?:${markWords}|(?:绿色|数字)(?=的?标[识注记志]))(?:的?标[识注记志]|范围|目录|行列)?(?: ?${bracketedLetters})?|(?<![A-Za-z])${letters}(?![A-Za-z])|${bracketedLetters}|[“"]无[”"]|无(?=变更|调整|更改|修改|改为|[，。；：,;]|$)`,
    'y',
  ),
  name: /[（(]([^（）()，。；：0-9０-９]{2,24})[)）]/y,
  level: new RegExp(`[（(](${level})[)）]`, 'y'),
  code: new RegExp(codePattern, 'y'),
  /** 第3项, 第3、5项, 第3至5项; with a place behind, between or before, where a new one goes. */
  index: new RegExp(`(${items})(?:(之间|中间|间)|((?:之后|后面|后(?!移)))|(之前|前面|前(?!移)))?`, 'y'),
  back: new RegExp(
    `(?:该|上述|以上|前述|此|本|这)(?:些|类|(${numeralPattern})个?)?(${level})|原(职业|小类)(?!编码|名称|代码|定义|信息|描述|标识)|其(?![他余它中后间实次])`,
    'y',
  ),
  count: new RegExp(`(?:等|共)? ?共? ?(${numeralPattern}) ?(?:个|项|条|(?=${level}))|等(?=${level})|等`, 'y'),
};
