// Sets light or dark as the user chose, before the page is first drawn: modules come later, and what is written
// into the page itself is not run. The copy read here is kept by src/browser/presentation-copy.ts.
try {
  const { appearance } = JSON.parse(localStorage.getItem('presentation') ?? '{}')
  if (appearance === 'light' || appearance === 'dark')
    document.documentElement.dataset.appearance = appearance
} catch {
  // Then it is shown as the system is.
}
