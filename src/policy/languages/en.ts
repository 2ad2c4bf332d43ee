import type { Language } from './language.ts'

export const english: Language = {
  tag: 'en',
  offices: 'front† | back†',
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
      active | status | legal | basis | example | size | format
    `,
    around: `
      of† | and† | s† | the | a | an | in | on | by | for | from | to | or | it | is | its |
      this | your | our | we | we're | are | how | maximum | max | min | default | storage |
      store | stored | storing | time | date | after | until | up | till | technical | personal |
      main | browser | device | technology | technologies | collected | processed | before | with | days |
      day | hours | minutes | months | weeks | years | seconds | number
    `,
  },
  headings: {
    nouns: 'cookie | cookies | tracker | trackers | tag | tags',
    kinds: {
      necessary: `
        necessary† | necessarily | essential | essentials | required | mandatory | indispensable |
        obligatory | vital
      `,
      functional: `
        functional | functionality | functionalities | preference | preferences | personalis* |
        personaliz* | customis* | customiz* | comfort | convenience
      `,
      statistics: `
        statistic* | analytic | analytics | analytical | analysis | analyse* | analyze* | measur* |
        performance | audience | metrics
      `,
      advertising: `
        advertis* | ads | adverts | marketing | target* | retarget* | remarket* | profiling |
        behavioural | behavioral
      `,
      unknown: `
        tracking | social | affiliate | affiliates | unclassified | uncategorised | uncategorized |
        miscellaneous
      `,
    },
    technical: 'technical | technically | operational | security',
    others: `
      third | thirds | partner | partners | external | supplier | suppliers | vendor | vendors |
      embedded | embeds | video | videos | media | maps | plugin | plugins | widget | widgets | tool |
      tools
    `,
    denials: `
      besides | addition | formerly | apart | exceeding | not | non | non- | no | none | never | other | others | except | excluding | unless | un- | nor
      | neither | beyond | less | rather | instead | inessential | unlisted | t
    `,
    without: 'without',
    choice: `
      consent* | opt- | option* | voluntar* | permission | permissions | agree* | accept* | approv* |
      unnecess* | nonnecess* | inessent* | nonessen* | dispensab* | superfluous | refus* | reject* |
      declin*
    `,
    consentFree: 'exempt | exempted | waived',
    conditions: 'if | only | once | after | upon | until | before | unless | subject | when',
    keeping: `
      preference | preferences | setting | settings | store* | remember* | record* | sav* | banner |
      status | manag* | regist*
    `,
    using: 'use | set | place | employ | deploy',
    obliging: 'must',
    publishers: `
      council | councils | ministry | city | university | department | government | agency | authority
      | commission | municipality | county | borough | district | region | museum | library |
      institute | office | state | public
    `,
    forward: 'following | below | next',
    affirming: 'yes',
    backward: 'above | preceding | previous',
    joining: 'and | or | plus | also',
    towards: 'for | to | because | so | in',
    around: `
      back | top | similar | technology | technologies | interest | interests | based | communications
      | help | helps | ids | about | section | provided | provide | requested | request | yes | read |
      learn | view | close | open | expand | collapse | toggle | change | directive | regulation | law
      | article | act | privacy | opendatasoft | huwise | the | a | an | our | your | my | their | its
      | of | by | on | at | as | this | that | these | those | which | they | them | it | we | us |
      you | are | is | be | been | being | was | will | can | may | must | have | has | with | from |
      s | strictly† | absolutely | purely | highly | used | uses | using | needed | need | needs | set
      | sets | placed | stored | purpose | purposes | reasons | site | sites | website | websites |
      web | platform | portal | service | services | page | pages | council | browser | traffic |
      usage | visit | visits | visitor | visitors | user | users | anonymous | internal | own | first
      | first- | party | language | personalised | category | categories | class | group | type |
      types | kind | kinds | term | terms | re- | list | lists | table | tables | following | follows
      | below | above | here | overview | details | detail | more | information | show | hide | always
      | active | off | enabled | all | each | name | names | session | persistent | permanent |
      temporary | id | http | https | html | local | storage | server | function | functions | work |
      works | properly | correctly | basic | login | log | in | out | two | three | four | number |
      total | currently | please | find | see | includes | include | contains | declared | declaration
      | policy | last | updated | review | reviewed | how | what | why | do
    `,
  },
  lifetimes: {
    units: {
      second: 'second | seconds | sec | secs | s',
      minute: 'minute | minutes | min | mins | mn',
      hour: 'hour | hours | hr | hrs | h',
      day: 'day | days | d',
      week: 'week | weeks | wk | wks | w',
      month: 'month | months | mo | mos | mth | mths | M',
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
    session: 'session | sessions',
    browser: 'browser | browsers',
    closing: `
      close | closes | closed | closing | closure | quit | quits | quitting | exit | exits | exited |
      exiting | leave | leaves | leaving | shut
    `,
    aroundSession: `
      cookie | cookies | the | end | ends | ended | ending | of | until | till | during | for | at |
      when | once | as soon as | you | your | user | users | visitor | is | are | its | it | they |
      this | only | per | duration | length | lifetime | time | expires | expire | expiry | deleted |
      removed | erased | cleared | destroyed | gets | after | current | web | browsing | browse |
      window | tab | website | site | based | http | first | third | party | internet | temporary |
      temporarily | on | upon | in | by | down | log | logs | logged | logout | out | sign | visit |
      automatically | single | that | which | long | as | type | lasts | with | 1st party | 3rd party | finish |
      finishes | finished | terminates | terminated | same as
    `,
    lasting: `
      persistent | persistently | permanent | permanently | long-term | long-lived | until deleted |
      until it is deleted | until you delete | until cleared | until you clear | until removed |
      until revoked | until manually deleted
    `,
    around: `
      up to | most | maximum | max | default | modifiable | configurable | inactivity | inactive |
      last | visits | set | setting | update | updated | updating | consent | retention | period |
      expiration | about | approximately | approx | circa | around | storage | date | creation |
      created | placement | placed | deposit | activity | interaction | calendar | renewable | rolling |
      sliding | each | every | renewed | renewal | refreshed | changeable | adjustable | can | be |
      modified | changed | from | being | was | has | been | which | that | and is | latest | use |
      local | html | pixel | delete | deletes | deleting | clear | clears | clearing | history | cache |
      logging | depending | according | choice | choices | settings | stays | remains | remain | will |
      then | if not | moment | within | following | page | login | acceptance | registration | used |
      storing
    `,
    introducing: 'for | lasts | lasting | stays | stored | kept | valid | retained | saved',
    atMost: `
      at most | no more than | not more than | no longer than | not longer than | not exceeding |
      does not exceed | not stored for more than | not kept for more than | not stored for longer than |
      not kept for longer than | less than | fewer than | under | within
    `,
    open: `
      at least | minimum | min | more than | longer | or more | and more | beyond | in excess of |
      over | not less than | no less than | unlimited | forever | never | indefinite | indefinitely |
      infinite | no expiry | no expiration | not expire | except | unless | otherwise | but | once a |
      once per
    `,
    from: 'from | since | every | each | last | past | previous | first',
    between: 'between',
    after: 'after',
    and: 'and',
    to: 'to',
    or: 'or | and or',
    not: "not | no | without | doesn't | don't | isn't | won't",
    in: 'in',
    none: 'n/a | n.a | na | not applicable | none',
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
      iframe | ditto | dito | all | any | others | other | various | several | multiple | many | different | unknown |
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
