/** Colours, type and sizes (色、字、尺寸), light and dark: one accent, four inks for verdicts, and two voices. */

export const tokens = `
/* 职录 Zhilu: one stylesheet. Plain CSS that a Chromium 90 reads: no nesting, no :has(), no light-dark().
   Two voices: --song is the authority's own words, --hei is what the registry says about them. */

:root {
  color-scheme: light dark;

  /* paper and ink */
  --paper: #f6f7f3;
  --leaf: #ffffff;
  --ink: #1a1d21;
  --ink-2: #50565d;
  --rule: #d3d6ce;
  --edge: #7d827c;
  /* the one accent: 靛, the indigo of book cloth */
  --dye: #1d4b7c;
  --dye-wash: #e3ebf3;
  --cloth: #1d4b7c;
  --on-cloth: #ffffff;
  /* four inks for verdicts and the one warning; never for decoration */
  --pine: #1c6643;
  --pine-wash: #e2f0e7;
  --ochre: #7a4f00;
  --ochre-wash: #f8ecd2;
  --cinnabar: #a32618;
  --cinnabar-wash: #fbe7e2;
  --slate: #50565d;
  --slate-wash: #e7e9e5;

  --hei: "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif;
  --song: "Songti SC", STSong, "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", SimSun, serif;
  --latin: system-ui, "Segoe UI", "Helvetica Neue", "Noto Sans", Arial;

  --small: .8125rem;
  --label: .875rem;
  --text: 1.0625rem;
  --lead: 1.25rem;
  --head: 1.5rem;
  --title: 2.25rem;
}

@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171a;
    --leaf: #1c2024;
    --ink: #e7e8e4;
    --ink-2: #a9b0b6;
    --rule: #343a40;
    --edge: #7a8289;
    --dye: #8fbbe8;
    --dye-wash: #1e3044;
    --cloth: #1b3350;
    --on-cloth: #e9f0f7;
    --pine: #7fcb9f;
    --pine-wash: #17301f;
    --ochre: #e3b662;
    --ochre-wash: #352a12;
    --cinnabar: #ff9d8c;
    --cinnabar-wash: #3d1d18;
    --slate: #a9b0b6;
    --slate-wash: #2a2f34;
  }
}
`;
