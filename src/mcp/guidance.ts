/** The guidance (指引) that models are given: look up, cite, and do not guess; as instructions of the server and as a prompt. */

/** What a model that uses these tools must hold to. */
export const rules = `Zhilu 职录 is the registry of China's occupational classification (职业分类大典) and of the notices that amend it.
- A bare code is ambiguous: the same code has meant different occupations. Ask with the date that matters, and say for which date and revision an answer is true.
- Never write a code or an official name from memory: look it up, or check it with check_record.
- Cite what the tools cite: the document, the lines and the sentence. Repeat their certainty: stated, inferred, presupposed.
- "noMatch" is an answer: not every job title is an occupation of the classification. Say so, and do not pick the nearest.
- "unknown" is an answer: the sources of that date are incomplete. Say so; it does not mean that there was no such thing.
- "uncertain" brings candidates, not an answer: name them with their confidence, or ask for duties, a code or a date.
- Names in English and plain words are the registry's own and not official.`;

export const promptName = 'cite_occupations';
export const promptDescription = 'How to answer questions about occupations of China: look up, cite, and do not guess.';

/** The prompt as one message, with the question where there is one. */
export function writePrompt(question: string | undefined): string {
  const asked = question === undefined || question.trim() === '' ? '' : `\n\nThe question: ${question}`;
  return `${rules}\n\nAnswer with the tools of this server, and end every statement about an occupation with its citation.${asked}`;
}
