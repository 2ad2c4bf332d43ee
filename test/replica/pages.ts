import type { Language, ReplicaHost } from './hosts.ts'
import { escapeHtml } from './html.ts'

/** What a portal page needs to know about the request it answers. */
export interface PageContext {
  readonly host: ReplicaHost
  readonly language: Language
  readonly signedIn: boolean
  /** Where the link to the policy leads. */
  readonly policyLink: string
}

const words = {
  en: {
    datasets: 'Datasets',
    lead: 'Open data, free to use, from a portal that exists only on this machine.',
    map: 'Map',
    video: 'Video',
    signIn: 'Sign in',
    signOut: 'Sign out',
    legal: 'Cookies policy',
    manage: 'Cookie choices',
    ask: 'May we count visits?',
    accept: 'Accept',
    refuse: 'Refuse',
  },
  fr: {
    datasets: 'Jeux de données',
    lead: 'Des données ouvertes, servies par un portail qui n’existe que sur cette machine.',
    map: 'Carte',
    video: 'Vidéo',
    signIn: 'Se connecter',
    signOut: 'Se déconnecter',
    legal: 'Politique de cookies',
    manage: 'Choix des cookies',
    ask: 'Pouvons-nous compter les visites ?',
    accept: 'Accepter',
    refuse: 'Refuser',
  },
} as const satisfies Record<Language, Record<string, string>>

/** The data sets every portal of the replica lists, on its home page and in its API. */
export const datasets = [
  { dataset_id: 'street-trees', title: 'Street trees', records: 18_204 },
  { dataset_id: 'bike-counters', title: 'Bicycle counters', records: 96_432 },
  { dataset_id: 'budget-2025', title: 'City budget 2025', records: 1_377 },
] as const

/** A whole portal page around the given content, with the marks by which a portal is recognised. */
export function portalPage(context: PageContext, content: string): string {
  const { host, language, signedIn, policyLink } = context
  const say = words[language]
  const choices = host.languages
    .map(
      code =>
        `<button name="language" value="${code}"${code === language ? ' disabled' : ''}>${code}</button>`,
    )
    .join('')
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(host.title)}</title>
<link rel="stylesheet" href="/static/ods/portal.css">
<link rel="icon" href="/assets/theme_image/mark.svg"></head>
<body>
<header class="ods-front-header"><img src="/assets/theme_image/mark.svg" alt="" width="32" height="32">
<a class="name" href="/">${escapeHtml(host.title)}</a>
<nav><a href="/pages/map/">${say.map}</a> <a href="/pages/video/">${say.video}</a>
${signedIn ? `<a href="/logout/">${say.signOut}</a>` : `<a href="/login/">${say.signIn}</a>`}</nav></header>
<main>${content}</main>
<footer class="ods-front-footer"><a href="${escapeHtml(policyLink)}">${say.legal}</a>
<ods-manage-cookies-preferences><button type="button">${say.manage}</button></ods-manage-cookies-preferences>
${host.languages.length > 1 ? `<form id="language" method="post" action="/i18n/setlang/">${choices}</form>` : ''}
</footer>
<dialog id="consent"><p>${say.ask}</p><button type="button" id="consent-accept">${say.accept}</button>
<button type="button" id="consent-refuse">${say.refuse}</button></dialog>
<script src="/static/ods/consent.js"></script>
</body></html>
`
}

/** The home page's content: a heading and the data sets. */
export function homeHtml({ host, language }: PageContext): string {
  const cards = datasets
    .map(({ title, records }) => `<li><b>${title}</b><span>${records.toLocaleString(language)}</span></li>`)
    .join('\n')
  const { lead, datasets: heading } = words[language]
  return `<h1>${escapeHtml(host.title)}</h1><p class="lead">${lead}</p><h2>${heading}</h2><ul>${cards}</ul>`
}

/** The login form; `next` is where to go afterwards. */
export function loginHtml(token: string, next: string, problem = ''): string {
  return `<h1>Sign in</h1>${problem === '' ? '' : `<p role="alert">${escapeHtml(problem)}</p>`}
<form id="login" method="post" action="/login/?next=${encodeURIComponent(next)}">
<input type="hidden" name="csrfmiddlewaretoken" value="${escapeHtml(token)}">
<label>User name <input name="username" autocomplete="username"></label>
<label>Password <input name="password" type="password" autocomplete="current-password"></label>
<button>Sign in</button></form>`
}

/** The page with a video whose script writes a cookie that no policy declares. */
export const videoHtml = `<h1>Video</h1><div class="video">A film about trees</div>
<script src="/static/video/player.js"></script>`

/** The page with a tag whose script ignores the visitor's choice. */
export const tagHtml = `<h1>Figures</h1><p>Somebody counts you here.</p>
<script src="/static/tag/tag.js"></script>`

/** A page that is no portal's; with `embed` it shows that address in a frame. */
export function plainPage(host: ReplicaHost, embed?: string): string {
  const frame =
    embed === undefined ? '' : `<iframe src="${escapeHtml(embed)}" width="640" height="360"></iframe>`
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(host.title)}</title></head>
<body><h1>${escapeHtml(host.title)}</h1><p>An ordinary page, not a data portal.</p>${frame}</body></html>
`
}

/** A bare page for answers that are about the replica itself, errors among them. */
export function notePage(title: string, lines: readonly string[]): string {
  const items = lines.map(line => `<li>${escapeHtml(line)}</li>`).join('\n')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body><h1>${escapeHtml(title)}</h1><ul>${items}</ul></body></html>
`
}

/** The portals' style sheet. */
export const portalCss = `
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #1d2733; background: #f5f7f9 }
.ods-front-header, .ods-front-footer { display: flex; gap: 1rem; align-items: center; padding: .75rem 2rem }
.ods-front-header { background: #142e7b; color: #fff } .ods-front-header a { color: inherit }
.name { font-weight: 600; text-decoration: none; margin-right: auto }
.ods-front-footer { border-top: 1px solid #d3dbe3 }
main { max-width: 60rem; margin: 2rem auto; padding: 0 2rem } .lead { font-size: 1.2rem }
main ul { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem; padding: 0; list-style: none }
main li { display: flex; flex-direction: column; padding: 1rem; background: #fff; border: 1px solid #d3dbe3 }
table { border-collapse: collapse } td, th { border: 1px solid #d3dbe3; padding: .4rem .6rem; text-align: left }
label { display: block; margin: .5rem 0 }
#consent { position: fixed; bottom: 1rem; border: 1px solid #142e7b; border-radius: .5rem }
.video { height: 12rem; background: #1d2733; color: #fff; display: grid; place-items: center }
`

/** The portals' mark. */
export const markSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6"
fill="#5b8def"/><path d="M8 22V14M16 22V8M24 22V17" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>`
