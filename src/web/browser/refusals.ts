/** Refusals in Chinese (拒收): why a file cannot be read or given back, and what to do, as a Chinese page says it. */

const save = '请另存为 .xlsx';
const copy = '请把其中的表格贴进工作簿，存为 .xlsx';

/** Every sentence by its form; `$1` and so on are names and numbers of the file. */
const sentences: readonly (readonly [form: string, zh: string])[] = [
  ['the file is protected by a password; .*', '文件有密码，请另存为没有密码的 .xlsx'],
  ['the file is protected: .*', '文件有密码，请另存为没有密码的 .xlsx'],
  [
    'the file is a workbook in the old binary format .*',
    '文件是旧式二进制工作簿（.xls），或有密码；请另存为没有密码的 .xlsx',
  ],
  ['the file is a workbook in a very old binary format .*', `文件是很旧的二进制工作簿（.xls），${save}`],
  ['the file is a binary workbook .*', `文件是二进制工作簿（.xlsb），${save}`],
  ['the file is a PDF; .*', `文件是 PDF，${copy}`],
  ['the file is a picture; .*', '文件是图片，要先把表格打出来或识别成文字'],
  ['the file is packed; .*', '文件是压缩包，请解开后核对里面的文件'],
  ['the file is a ZIP archive, .*', '文件是压缩包，不是工作簿；请解开后核对里面的文件'],
  ['the file is a database; .*', '文件是数据库，请把其中的表导出为 CSV'],
  ['the file is a Parquet file; .*', '文件是 Parquet，请导出为 CSV'],
  ['the file is a text document .*', `文件是 RTF 文档，${copy}`],
  ['the file is a Word document, .*', `文件是 Word 文档，${copy}`],
  ['the file is a presentation, .*', `文件是演示文稿，${copy}`],
  ['the file is of OpenDocument .*', `文件是 OpenDocument（.ods），${save}`],
  ['the file is of Numbers, .*', '文件是 Numbers 表格，请导出为 .xlsx'],
  ['the file is an XML workbook of 2003; .*', `文件是 2003 年的 XML 工作簿，${save}`],
  ['the file is a web archive .*', `文件是网页存档（.mht），${save}`],
  ['the file is a web page without a table; .*', '文件是没有表格的网页，请把表格存为 .xlsx 或 CSV'],
  ['the file is XML, no table; .*', '文件是 XML，不是表格，请导出为 .xlsx 或 CSV'],
  ['the file is neither a table nor text; .*', '文件既不是表格也不是文字，请存为 .xlsx 或 CSV'],
  ['the file begins like JSON: .*', '文件开头像 JSON，但里面没有一列对象：要么整个是对象的数组，要么一行一个对象'],
  ['the file has more than 4 GB, .*', '文件超过 4 GB，这里读不了'],
  ['the result would have more than 4 GB', '结果会超过 4 GB，写不出'],
  ['the file is damaged: .*', '文件已损坏，请用电子表格程序打开后重新保存'],
  ['(.+) is packed in a way .*', '文件里的 $1 用了这里解不开的压缩方式，请用电子表格程序重新保存'],
  ['(.+) is written in UTF-16; .*', '文件里的 $1 用了 UTF-16，请用电子表格程序重新保存'],
  ['(.+) is a formula without a stored result; .*', '$1 是公式，文件里没有存它的结果；请先用电子表格程序打开并保存'],
  ['there is no header row: the file is empty', '文件是空的，没有标题行'],
  ['there is no header row: the sheet (“.*”) is empty', '工作表$1是空的，没有标题行'],
  ['there is no visible sheet; .*', '工作簿里没有显示着的工作表，请取消隐藏'],
  ['there is no sheet with cells in the workbook', '工作簿里没有带单元格的工作表'],
  ['every sheet is hidden: .*', '工作表都隐藏了，请取消隐藏其中要核对的一张'],
  ['the sheet has (\\d+) columns, .*', '这张工作表有 $1 列，多于电子表格能有的列数'],
  ['the sheet (“.*”) is (\\d+) columns wide: .*', '工作表$1有 $2 列，放不下结果了'],
  ['no column names an occupation: .*', '没有哪一列看得出是职业。请在上面为一列选“名称”“编码”或“工种”'],
  ['no column is “.*', '没有这样的一列'],
  [
    '(\\d+) columns could be the (?:name|code|subType|on|at|work|ref): (.+)',
    '有 $1 列都可能是同一项：$2。请只留其中一列',
  ],
  ['the header, line (\\d+): .*', '第 $1 行（标题行）的引号没有配对'],
];

const forms = sentences.map(([form, zh]) => [new RegExp(`^${form}$`, 's'), zh] as const);

/** A refusal in Chinese; null where its sentence is not known here. */
export function translateRefusal(text: string): string | null {
  const plain = text.replace(/^the sheet “[^”]*”: /, '');
  for (const [form, zh] of forms) {
    const found = form.exec(plain);
    if (found !== null) return `${zh.replaceAll(/\$(\d)/g, (_, place) => found[place] ?? '')}。`;
  }
  return null;
}
