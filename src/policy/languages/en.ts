import type { Language } from './language.ts'

export const english: Language = {
  tag: 'en',
  titles: {
    cookie: "cookie† | cookies† | cookie's",
    name: `
      name† | names | id | identifier | key | title | denomination | tracker | trackers | tag |
      called
    `,
    provider: `
      provider† | supplier† | publisher | issuer | company | vendor | owner | source | service |
      set | placed | installed | controller | holder | responsible | origin | party's | tool |
      partner | belongs | operator | administrator | who | manager | entity | organisation |
      organization
    `,
    location: 'location† | place | page | pages',
    task: `
      function† | functions | feature | functionality | functionalities | description |
      descriptions | details | explanation | does
    `,
    purposes: `
      purpose† | purposes† | use | usage | uses | objective | objectives | what | why | reason |
      reasons | aim | goal | finality | utility | role | target
    `,
    lifetime: `
      duration† | lifetime | life | span | lifespan | retention | expiry | expires | expire |
      expiration | validity | valid | period | ttl | live | deadline | lasts | long | stays |
      kept | persistence | term | age | retained | expiring | shelf
    `,
    category: `
      category | categories | type | types | kind | class | classification | nature | group |
      subgroup | priority | necessity
    `,
    other: `
      domain | domains | host | hosts | path | first | third | party | parties | data |
      information | info | more | link | links | privacy | policy | notice | opt-out | opt | out |
      consent | required | security | secure | httponly | no | notes | note | comments | comment |
      remarks | url | website | transfer | transfers | recipients | content | contents | value |
      active | status | legal | basis | example | size | format | technology
    `,
    around: `
      of† | and† | s† | the | a | an | in | on | by | for | from | to | or | it | is | its |
      this | your | our | we | we're | are | how | maximum | max | min | default | storage |
      store | stored | storing | time | date | after | until | up | till | technical | personal |
      main | browser | device | cookie-related | collected | processed | before | with | days |
      day | hours | minutes | months | weeks | years | seconds | number
    `,
  },
  headings: {
    begins: {
      necessary: `
        cookies necessary for† | strictly necessary cookies† | necessary cookies |
        cookies necessary to | cookies strictly necessary | cookies that are necessary |
        cookies that are strictly necessary | essential cookies | strictly essential cookies |
        technically necessary cookies | required cookies | necessary | strictly necessary |
        essential | cookies essential for | cookies essential to | cookies required for |
        cookies required to | essential website cookies | mandatory cookies |
        strictly required cookies | technically required cookies | cookies indispensable for |
        cookies indispensable to | cookies which are necessary | cookies which are strictly necessary
      `,
      functional: `
        functional cookies | functionality cookies | preference cookies | preferences cookies |
        functional | preferences
      `,
      statistics: `
        statistics cookies | statistical cookies | statistic cookies | analytics cookies |
        analytical cookies | analytic cookies | audience measurement cookies | audience measurement |
        web analytics cookies | web analytics | cookies for statistics |
        cookies for audience measurement | measurement cookies | cookies used for statistics |
        cookies used for web analytics | cookies for web analytics | statistics | statistical |
        analytics
      `,
      advertising: `
        advertising cookies | marketing cookies | targeting cookies | advertisement cookies |
        cookies for advertising | cookies used for advertising | targeted advertising cookies |
        advertising | marketing
      `,
    },
    words: {
      necessary: 'necessary | essential | required | mandatory | indispensable',
      functional: `
        functional | functionality | functionalities | preference | preferences | personalisation |
        personalization | customisation | customization | comfort
      `,
      statistics: `
        statistics | statistical | statistic | analytics | analytical | analytic | analysis |
        measurement | performance
      `,
      advertising: `
        advertising | advertisement | advertisements | ad | ads | marketing | targeting |
        retargeting | remarketing
      `,
    },
    around: `
      cookies | strictly | absolutely | technically | technical | purely | the | our | of | for |
      and | or | to | by | used | purposes | purpose | site | website | web | platform | portal |
      audience | traffic | usage | visitor | visitors | visit | anonymous | internal | own |
      first-party | third-party | first | third | party | language | user | targeted | personalised |
      personalized | that | are | which | category | type
    `,
    opposite: `
      not | non | no | other than | except | excluding | without | unless | un- | don't | aren't |
      nor | neither | beyond | less | optional | rather | instead | inessential | unnecessary |
      nonessential
    `,
    stems: {
      necessary: 'necessar | essential',
      functional: 'preferenc | personali | customi',
      statistics: 'statisti | analytic | audience | measur | performan | tracking',
      advertising: 'advertis | marketing | targeting | retarget | remarket | profil',
    },
    choice: `
      consent | opt- | option | voluntar | unnecess | nonnecess | inessent | nonessen | dispensab |
      superfluous | refus | reject
    `,
    consentFree: `
      exempt from consent | exempted from consent | not subject to consent | not requiring consent |
      not requiring your consent | not requiring user consent | no consent required |
      no consent needed | no consent necessary | consent not required | consent is not required |
      without consent
    `,
    others: 'third | social | other | partner | external',
    open: `
      third-party cookies | third party cookies | first-party cookies | internal cookies |
      other cookies | cookies tiers | cookies de tiers | autres cookies | cookies internes |
      cookies propios | cookies de terceros | otras cookies | drittanbieter-cookies |
      cookies von drittanbietern | andere cookies | cookies van derden | cookie di terze parti |
      altri cookie | galetes de tercers | altres galetes | cookies de terceiros | outros cookies |
      unclassified cookies | social media cookies | cookies de réseaux sociaux |
      cookies des réseaux sociaux | cookies propias | cookies de redes sociales |
      cookie di prima parte | cookie dei social | cookie di social | galetes pròpies |
      galetes de xarxes socials | cookies próprios | cookies de redes sociais | sociale medien |
      social-media-cookies | cookies aus sozialen medien | sonstige cookies | weitere cookies |
      eigene cookies | sociale media-cookies | socialemediacookies | overige cookies | eigen cookies |
      technical cookies | cookies techniques | cookies técnicas | technische cookies |
      cookie tecnici | galetes tècniques | cookies técnicos | tracking cookies | tracking-cookies |
      trackingcookies | operational cookies | session cookies | optional cookies |
      cookies optionnels | cookies facultatifs | cookies opcionales | optionale cookies |
      optionele cookies | cookie facoltativi | cookie opzionali | galetes opcionals |
      cookies opcionais
    `,
  },
  lifetimes: {
    units: {
      second: 'second | seconds | sec | secs | s',
      minute: 'minute | minutes | min | mins | mn',
      hour: 'hour | hours | hr | hrs | h',
      day: 'day | days | d',
      week: 'week | weeks | wk | wks',
      month: 'month | months | mo | mos | mth | mths',
      year: 'year | years | yr | yrs | y',
    },
    numbers: `
      one/a/an | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve
    `,
    tens: `
      thirteen = 13 | fourteen = 14 | fifteen = 15 | sixteen = 16 | seventeen = 17 | eighteen = 18 |
      nineteen = 19 | twenty = 20 | thirty = 30 | forty = 40 | fifty = 50 | sixty = 60 |
      seventy = 70 | eighty = 80 | ninety = 90
    `,
    compound: '{tens}-{ones}',
    session: {
      nouns: 'session | sessions | session-based',
      browser: 'browser | browsers',
      closing: 'close | closes | closed | closing | quit',
      around: `
        cookie | cookies | the | a | end | ends | ended | of | until | till | during | for | at |
        when | you | your | user | user's | is | are | its | only | per | duration | length |
        lifetime | time | expires | expire | expiry | deleted | after | current | web | browsing |
        window
      `,
    },
    around: `
      up | to | at | most | maximum | max | of | by | default | modifiable | configurable | after |
      inactivity | inactive | the | your | last | visit | visits | set | setting | consent |
      duration | lifetime | retention | period | expires | expiry | expiration | in | for | about |
      approximately | cookie | persistent | storage | valid | kept | stored | its | is | it | date |
      first | creation | placement | deposit | user | activity | calendar | renewable | rolling |
      each | on | every | renewed | changeable | adjustable | can | be | modified | changed |
      deleted | removed | cookies | are | automatically
    `,
    atMost: `
      no more than | not more than | no longer than | not longer than | not exceeding |
      not stored for more than | not kept for more than | not stored for longer than |
      not kept for longer than | less than | fewer than | under | within
    `,
    atLeast: `
      at least | minimum | more than | longer than | or more | or longer | and more | beyond |
      in excess of | over
    `,
    from: 'from | since',
    between: 'between',
    and: 'and | + | &',
    to: 'to | - | –',
    or: 'or | / | ;',
    none: 'n/a | n.a | na | not applicable',
  },
  names: {
    joining: 'and | or | as well as | and/or',
    leading: 'cookie | cookies | the | a | named | called | name | names',
    startingWith: `
      starting with | starts with | start with | beginning with | begins with | begin with |
      starting by | prefixed with | prefixed by | with the prefix | with a prefix of | with prefix |
      with a name starting with | with a name beginning with | with names starting with |
      name starts with | name begins with
    `,
    subject: `
      any | all | every | each | the | a | cookie | cookies | name | names | whose | which | that |
      of | is | are | with
    `,
    none: 'none | n/a | not applicable | no cookie | no cookies | no name',
    open: `
      etc | etcetera | among other | amongst other | many more | and many more | variants |
      and variants | e.g. | e.g | eg | eg. | i.e. | for example | for instance | such as | including |
      includes | like | among others | among other things | amongst others | inter alia | et al. |
      et al | & co | & co. | and so on | and so forth | and more | & more | and others | and other |
      or others | or other | and the like | and similar | or similar | & similar | similar | others |
      other | various others | examples | example | some of
    `,
    notNames: `
      all | any | others | other | various | several | multiple | many | different | unknown |
      cookie | cookies | third-party | 3rd-party | 1st-party | id | third | first | party |
      third-party-cookies | first-party | first-party-cookies | session-cookie | session-cookies |
      tbd | tba | tbc | misc | miscellaneous | total | subtotal | yes | no | ok | none | n.a | nil |
      null | undefined | unnamed | pending | persistent | permanent | temporary | optional |
      necessary | essential | required | functional | technical | analytics | analytical |
      statistics | statistical | performance | marketing | advertising | targeting | tracking |
      profiling | security | social | media | internal | external | own | us | we | website | site |
      web | browser | see | below | above | varies | variable | dynamic | random | login | logout |
      video | videos | maps | pixel | pixels | beacon | beacons | tag | tags | script | scripts |
      storage | localstorage | sessionstorage | indexeddb | http | https | html | html5 | url | api |
      path | host | domain | secure | httponly | http-only | samesite | same-site | lax | strict |
      typescript | webgl | partitioned | x | y | n | v | opt-in | opt-out | e-mail | add-on |
      add-ons | plug-in | plug-ins | log-in | sign-in | end-to-end | up-to-date | cross-site | ipv4 |
      ipv6 | oauth2 | javascript | iphone | ipad | ios | macos | android | php | java |
      cookie-banner | cookie-free | cookie-less | http_cookie | html_local_storage | server_cookie |
      first_party | third_party | gdpr-compliance | ccpa | eprivacy | usa | gmbh | ltd | ssl | tls |
      cdn | dns | cms | crm | xss | ip | edpb | faq | pdf | rss | sdk | seo | dpo | na | llc |
      functionality | personalization | personalisation | preference | important | note | notice |
      google | google-analytics | googleanalytics | ga4 | gtm | youtube | doubleclick | adsense |
      adwords | googleads | recaptcha | facebook | meta | instagram | whatsapp | twitter | linkedin |
      pinterest | tiktok | snapchat | reddit | vimeo | dailymotion | spotify | soundcloud | flickr |
      matomo | piwik | hotjar | hubspot | clarity | microsoft | bing | adobe | amazon | aws |
      cloudflare | cloudfront | akamai | fastly | imperva | incapsula | azure | stripe | paypal |
      wordpress | woocommerce | drupal | joomla | typo3 | shopify | wix | squarespace | elementor |
      cookiebot | onetrust | cookieyes | complianz | usercentrics | iubenda | didomi | axeptio |
      quantcast | criteo | taboola | outbrain | addthis | sharethis | disqus | zendesk | intercom |
      drift | crisp | salesforce | marketo | pardot | mailchimp | mixpanel | amplitude | segment |
      heap | optimizely | newrelic | datadog | sentry | yandex | baidu | openstreetmap | mapbox |
      jquery | plausible | atinternet | eulerian | opendatasoft | huwise | xiti | wistia | typekit |
      fontawesome | gravatar | jwplayer | adroll | vwo | hcaptcha | zoho | tawk | livechat |
      tripadvisor | booking | oracle | apple | github | ebay | icloud | datadome | cookiehub |
      cookiefirst | cookiescript
    `,
    denying: `
      no | not | except | excepting | but | without | unless | excluding | excluded | never |
      other than | apart | besides | former | formerly | deleted | removed | instead
    `,
  },
  drafts: {
    titles: {
      provider: 'Supplier name',
      'function-and-location': 'Function and location',
      names: 'Cookie name',
      purposes: 'Purposes',
      lifetime: 'Duration',
    },
    open: '[to be completed: {what}]',
    provider: 'who sets it',
    functionAndLocation: 'function and location',
    purpose: 'purpose',
    lifetime: 'duration',
    kind: 'kind of cookies',
    nameless: '(cookie without a name)',
    belowToo: '{domain} and every host below it',
    session: 'Session',
    atLeast: 'at least {span}',
    capped: "at the browser's cap of 400 days or more",
    lifetimeIs: 'Duration: {lifetime}',
  },
}
