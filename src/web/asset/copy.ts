/** The script (脚本) that copies a code, a name or a citation: the buttons show only where it runs. */

export const copyScript = `
for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  const label = button.querySelector('span'), words = label.textContent;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    label.textContent = button.dataset.done;
    setTimeout(() => { label.textContent = words; }, 1500);
  });
}
`;
