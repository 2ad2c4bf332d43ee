/** What a page is told to, in the order in which it is written. */
export interface PageVisitor {
  open(name: string, element: Element): void
  close(name: string): void
  text(text: string): void
  /** A part of the page that stands for itself begins or ends. */
  landmark(begins: boolean): void
}

const skipped = new Set(
  'script style template noscript svg math iframe object canvas select textarea head audio video'.split(' '),
)
/** Parts of a page that stand for themselves. A header or footer does where it is the page's own. */
const landmarks = new Set(['main', 'aside', 'nav', 'dialog'])
const landmarkRoles = new Set(
  'main dialog alertdialog banner navigation complementary contentinfo'.split(' '),
)
const ends = new Set(['header', 'footer'])
const sections = new Set(['main', 'article', 'section'])

interface Entered {
  readonly name: string
  readonly element: Element | undefined
  readonly isLandmark: boolean
  /** Copied into an array: asking each for its next sibling is slow in some documents. */
  readonly children: readonly Node[]
  next: number
}

/** Walks a page without recursion: it may be nested as deeply as its author likes. */
export function walkPage(page: Document, visitor: PageVisitor): void {
  const article = articleOf(page)
  const path: Entered[] = []
  let depth = 0
  const enter = (node: Node) => {
    const element = node.nodeType === 1 ? (node as Element) : undefined
    const name = element?.localName.toLowerCase() ?? ''
    if (skipped.has(name)) return
    const isLandmark =
      element !== undefined && (isApart(name, element, article) || (ends.has(name) && depth === 0))
    if (sections.has(name)) depth++
    if (isLandmark) visitor.landmark(true)
    if (element) visitor.open(name, element)
    path.push({ name, element, isLandmark, children: Array.from(node.childNodes), next: 0 })
  }
  const root: Node | null = page.body ?? page.documentElement
  if (root) enter(root)
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const child = top.children[top.next++]
    if (child === undefined) {
      path.pop()
      if (top.element) visitor.close(top.name)
      if (top.isLandmark) visitor.landmark(false)
      if (sections.has(top.name)) depth--
    } else if (child.nodeType === 3) visitor.text(child.nodeValue ?? '')
    else if (child.nodeType === 1) enter(child)
  }
}

/** What a page without a `main` is about. */
function articleOf(page: Document): Element | undefined {
  const articles = page.getElementsByTagName('article')
  return articles.length === 1 ? articles[0] : undefined
}

function isApart(name: string, element: Element, article: Element | undefined): boolean {
  return landmarks.has(name) || element === article || landmarkRoles.has(element.getAttribute('role') ?? '')
}
