/** Puts text where the user can paste it from. To be called at a click. @throws where the browser refuses */
export function copyText(text: string): Promise<void> {
  return navigator.clipboard.writeText(text)
}
