/** Negation (否定): what a post is said not to be (非销售, 不做保险, 不是推销). What is denied is not what someone does. */
const denial =
  /(?:并非|非|绝不|不(?:是|做|用做|用|需要?|含|涉及|参与|承担|从事|接受|招|要|打|跑|碰)|无需|无须|无|拒绝|免)([\u4e00-\u9fff]{2,8}?)(?=[)\]】,;:!/|、。·\s+-]|的|$)/g;
/** Words that begin like a denial and are none: 非标, 非遗, 无人机, 无损检测, 免税店, 不锈钢. */
const word =
  /^(?:非(?:标|遗|织造|金属|晶|洲|凡|物质|洛地)|无(?:人|损|线|纺|尘|菌|机|锡|烟|缝|印|水|油|土|障碍|忧|限|名|锅)|免(?:税|疫|烧|检)|不(?:锈|动产|良|干胶|粘|间断))/;
const post = /(?:岗位?|类|职位|性质|工作)$/;

/**
 * Takes what is denied out of a title. `known` says whether a text names work; a denial of anything else stays.
 * Returns the rest and what was taken out.
 */
export function withoutDenied(text: string, known: (text: string) => boolean): { rest: string; denied: string[] } {
  const denied: string[] = [];
  const rest = text.replace(denial, (found: string, what: string) => {
    if (word.test(found) || !known(what.replace(post, ''))) return found;
    denied.push(found);
    return '|';
  });
  return { rest, denied };
}
