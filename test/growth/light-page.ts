import { type DefaultTreeAdapterTypes, parse } from 'parse5'

/**
 * A page with as much of the DOM as the reader of policies uses, made in a time that does not grow faster than
 * the page: what is measured is the reader.
 */
export function lightPage(html: string): Document {
  const page = new LightNode(9, '', '')
  const elements: LightNode[] = []
  const open: [DefaultTreeAdapterTypes.ParentNode, LightNode][] = [[parse(html), page]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [{ childNodes }, parent] = next
    for (const node of childNodes) {
      const isText = 'value' in node
      const child = new LightNode(
        isText ? 3 : 'tagName' in node ? 1 : 8,
        'tagName' in node ? node.tagName : '',
        isText ? node.value : null,
        'attrs' in node ? new Map(node.attrs.map(({ name, value }) => [name, value])) : undefined,
        parent,
        parent.childNodes.length,
      )
      parent.childNodes.push(child)
      elements.push(child)
      if ('tagName' in node) open.push([node, child])
    }
  }
  const root = page.childNodes.find(({ localName }) => localName === 'html')
  const body = root?.childNodes.find(({ localName }) => localName === 'body')
  return Object.assign(page, {
    documentElement: root,
    body,
    querySelector: () => null,
    getElementsByTagName: (name: string) => elements.filter(({ localName }) => localName === name),
  }) as unknown as Document
}

class LightNode {
  readonly childNodes: LightNode[] = []
  readonly nodeType: number
  readonly localName: string
  readonly nodeValue: string | null
  readonly attributes: ReadonlyMap<string, string> | undefined
  readonly parentElement: LightNode | undefined
  readonly place: number

  constructor(
    nodeType: number,
    localName: string,
    nodeValue: string | null,
    attributes?: ReadonlyMap<string, string>,
    parentElement?: LightNode,
    place = 0,
  ) {
    this.nodeType = nodeType
    this.localName = localName
    this.nodeValue = nodeValue
    this.attributes = attributes
    this.parentElement = parentElement
    this.place = place
  }

  getAttribute(name: string): string | null {
    return this.attributes?.get(name) ?? null
  }

  get previousElementSibling(): LightNode | null {
    return this.parentElement?.childNodes.slice(0, this.place).findLast(isElement) ?? null
  }

  get nextElementSibling(): LightNode | null {
    return this.parentElement?.childNodes.slice(this.place + 1).find(isElement) ?? null
  }
}

function isElement({ nodeType }: LightNode): boolean {
  return nodeType === 1
}
