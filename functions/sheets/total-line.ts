/** Whether a text says that its line sums up the others: 合计, 城东街道小计. No firm and no compound is called that. */
export function isTotal(text: string): boolean {
  return /(?:合计|总计|小计|共计|累计)[:：]?$/.test(text.replace(/\s/g, ''));
}

/** Whether a text is the word that sums up, and nothing else. */
export function isTotalWord(text: string): boolean {
  return /^(?:合计|总计|小计|共计|累计)[:：]?$/.test(text.replace(/\s/g, ''));
}
