/**
 * Hands text to the browser's downloads as a file. The browser does not tell whether the file was then
 * written (that would take a permission more), so nothing here claims it.
 */
export function saveFile(name: string, mimeType: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: mimeType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The address stays valid until the page goes: revoking it earlier can cancel a download that waits
  // for the user to choose a folder.
}
