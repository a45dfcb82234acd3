/** The digest (摘要) of the script of the check page: bundled from src/web/browser and src/sheet by `npm run script`, never written by hand. */

export const checkDigest = '70d341eb9032d405680bc6c199ddba4e3ddc634cfb44d075cb6dc0d15667b313';
