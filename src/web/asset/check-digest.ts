/** The digest (摘要) of the script of the check page: bundled from src/web/browser and src/sheet by `npm run script`, never written by hand. */

export const checkDigest = '84136c1781d1ab13bb2b5c7a3fa4d087bf98cb33ec574e71690566f39012fb94';
