/** The digest (摘要) of the script of the check page: bundled from src/web/browser and src/sheet by `npm run script`, never written by hand. */

export const checkDigest = 'c5daffd402eb096ee3912e6f0260d8a5a198ac2f5029cc59e97db72ec7980968';
