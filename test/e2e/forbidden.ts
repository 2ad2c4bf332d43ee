/** What the policies of our pages forbid, each as a try that a script in a page can make. */

/** What a try may use. */
export interface Means {
  /** What is asked for: an address of a portal to which the extension has access. */
  readonly address: string
  /** Says that it went through, where no request tells it. */
  readonly done: () => void
  /** Names a use of text as HTML or script, for which it is to be trusted. */
  readonly createPolicy: (name: string) => unknown
  /** Makes text fit for where Trusted Types are required, so that another directive has to stop it. */
  readonly trust: {
    readonly createHTML: (text: string) => string
    readonly createScript: (text: string) => string
    readonly createScriptURL: (text: string) => string
  }
}

/** A try. It runs inside a page, and uses nothing from around it but its argument. */
export interface Try {
  readonly what: string
  /** What is violated, as the browser calls it: `font-src` where only `default-src` is written, too. */
  readonly directive: string
  readonly make: ((means: Means) => unknown) | string
  /** Where nothing is told of it, though it is stopped. */
  readonly untold?: 'firefox'
}

/** What a page may do that may ask a host. */
export const connecting: readonly Try[] = [
  {
    what: 'fetch',
    directive: 'connect-src',
    make: ({ address }) => fetch(address, { mode: 'no-cors' }),
  },
  {
    what: 'XMLHttpRequest',
    directive: 'connect-src',
    make: ({ address }) => {
      const request = new XMLHttpRequest()
      request.open('GET', address)
      request.send()
    },
  },
  { what: 'EventSource', directive: 'connect-src', make: ({ address }) => new EventSource(address) },
  {
    what: 'sendBeacon',
    directive: 'connect-src',
    make: ({ address }) => navigator.sendBeacon(address, 'tried'),
  },
  {
    what: 'what is fetched beforehand',
    directive: 'default-src',
    untold: 'firefox',
    make: ({ address }) => {
      const link = document.createElement('link')
      link.rel = 'prefetch'
      link.href = address
      document.head.append(link)
    },
  },
]

/** What reaches a host, too, and is stopped even where asking is allowed. */
export const loading: readonly Try[] = [
  {
    what: 'a WebSocket',
    directive: 'connect-src',
    make: ({ address }) => new WebSocket(address.replace('https:', 'wss:')),
  },
  {
    what: 'a font',
    directive: 'font-src',
    make: ({ address }) => new FontFace('tried', `url(${address})`).load(),
  },
  {
    what: 'a picture',
    directive: 'img-src',
    make: ({ address }) => {
      new Image().src = address
    },
  },
  {
    what: 'a sound',
    directive: 'media-src',
    make: ({ address }) => new Audio(address).load(),
  },
  {
    what: 'a style sheet',
    directive: 'style-src-elem',
    make: ({ address }) => {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = address
      document.head.append(link)
    },
  },
  {
    what: 'a module',
    directive: 'script-src-elem',
    // As text: whatever runs the tests would make an import of its own of it.
    make: '({ address }) => import(address)',
  },
  {
    what: 'a page in a frame',
    directive: 'frame-src',
    make: ({ address }) => {
      const frame = document.createElement('iframe')
      frame.src = address
      document.body.append(frame)
    },
  },
]

/** What makes a text more than a text, and what else a foreign text could bring about. */
export const injecting: readonly Try[] = [
  {
    what: 'an object',
    directive: 'object-src',
    make: ({ address, trust }) => {
      const object = document.createElement('object')
      object.data = trust.createScriptURL(address)
      document.body.append(object)
    },
  },
  {
    what: 'what is embedded',
    directive: 'object-src',
    make: ({ address, trust }) => {
      const embed = document.createElement('embed')
      embed.src = trust.createScriptURL(address)
      document.body.append(embed)
    },
  },
  {
    what: 'a script of a portal',
    directive: 'script-src-elem',
    make: ({ address, trust }) => {
      const script = document.createElement('script')
      script.src = trust.createScriptURL(address)
      document.body.append(script)
    },
  },
  {
    what: 'a script that is an address',
    directive: 'script-src-elem',
    make: ({ done, trust }) => {
      Object.assign(globalThis, { done })
      const script = document.createElement('script')
      script.src = trust.createScriptURL('data:text/javascript,done()')
      document.body.append(script)
    },
  },
  {
    what: 'a script written into the page',
    directive: 'script-src-elem',
    make: ({ done, trust }) => {
      Object.assign(globalThis, { done })
      const script = document.createElement('script')
      script.text = trust.createScript('done()')
      document.body.append(script)
    },
  },
  {
    what: 'a script in an attribute',
    directive: 'script-src-attr',
    make: ({ done, trust }) => {
      Object.assign(globalThis, { done })
      const button = document.createElement('button')
      button.setAttribute('onclick', trust.createScript('done()'))
      button.click()
    },
  },
  {
    what: 'eval',
    directive: 'script-src',
    make: ({ done, trust }) => {
      Object.assign(globalThis, { done })
      const run = Reflect.get(globalThis, 'eval') as (script: string) => void
      run(trust.createScript('done()'))
    },
  },
  {
    what: 'a worker',
    directive: 'worker-src',
    make: ({ done, trust }) => {
      const worker = new Worker(trust.createScriptURL('data:text/javascript,postMessage(1)'))
      worker.onmessage = done
    },
  },
  {
    what: 'a style written into the page',
    directive: 'style-src-elem',
    make: ({ done }) => {
      const style = document.createElement('style')
      style.append('html { --tried: 1 }')
      document.head.append(style)
      if (getComputedStyle(document.documentElement).getPropertyValue('--tried')) done()
    },
  },
  {
    what: 'a style in an attribute',
    directive: 'style-src-attr',
    make: ({ done }) => {
      const line = document.createElement('p')
      line.setAttribute('style', 'color: red')
      if (line.style.length > 0) done()
    },
  },
  {
    what: 'a picture that is an address',
    directive: 'img-src',
    make: ({ done }) => {
      const image = new Image()
      image.onload = done
      image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='
    },
  },
  {
    what: 'another base of all addresses',
    directive: 'base-uri',
    make: ({ address, done }) => {
      const base = document.createElement('base')
      base.href = address
      document.head.append(base)
      if (document.baseURI === address) done()
      base.remove()
    },
  },
  {
    what: 'a form that is sent',
    directive: 'form-action',
    make: ({ address }) => {
      const frame = document.createElement('iframe')
      frame.name = 'answer'
      const form = document.createElement('form')
      Object.assign(form, { method: 'post', action: address, target: frame.name })
      document.body.append(frame, form)
      form.submit()
    },
  },
  {
    what: 'a text that becomes HTML',
    directive: 'require-trusted-types-for',
    make: ({ done }) => {
      document.createElement('p').innerHTML = '<b>bold</b>'
      done()
    },
  },
  {
    what: 'a text that becomes a document',
    directive: 'require-trusted-types-for',
    make: ({ done }) => {
      new DOMParser().parseFromString('<b>bold</b>', 'text/html')
      done()
    },
  },
  {
    what: 'a text that becomes a frame',
    directive: 'require-trusted-types-for',
    make: ({ done }) => {
      document.createElement('iframe').srcdoc = '<b>bold</b>'
      done()
    },
  },
  {
    what: 'a text that becomes the address of a script',
    directive: 'require-trusted-types-for',
    make: ({ done }) => {
      document.createElement('script').src = '/appearance.js'
      done()
    },
  },
  {
    what: 'a text that becomes a script',
    directive: 'require-trusted-types-for',
    make: ({ done }) => {
      document.createElement('script').text = 'void 0'
      done()
    },
  },
  {
    what: 'trust in a text under another name',
    directive: 'trusted-types',
    make: ({ done, createPolicy }) => {
      createPolicy('another')
      done()
    },
  },
]

/** In a page that reads no HTML. */
export const trusting: Try = {
  what: 'trust in a text under the name that is for the pages of portals',
  directive: 'trusted-types',
  make: ({ done, createPolicy }) => {
    createPolicy('portal-page')
    done()
  },
}
