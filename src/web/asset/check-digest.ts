/** The digest (摘要) of the script of the check page: bundled from src/web/browser and src/sheet by `npm run script`, never written by hand. */

export const checkDigest = 'efdeab436394a0c2fb8e5adca8b5c1f72913605b5f0d12be3e3937388149ea4a';
