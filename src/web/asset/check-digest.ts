/** The digest (摘要) of the script of the check page: bundled from src/web/browser and src/sheet by `npm run script`, never written by hand. */

export const checkDigest = 'c6ca4743b22b864c6e1e3b4f28ee895021e97c7884de22ae0c72f3bc6c5ff5f9';
