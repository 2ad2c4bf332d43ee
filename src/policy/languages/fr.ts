import type { Language } from './language.ts'

export const french: Language = {
  tag: 'fr',
  titles: {
    cookie: 'cookie | cookies | témoin | témoins | traceur | traceurs',
    name: 'nom | noms | dénomination | intitulé | identifiant | libellé | nommé',
    provider: `
      prestataire | prestataires | fournisseur | fournisseurs | éditeur | émetteur | émetteurs |
      société | déposé | déposés | service | services | tiers | responsable | partenaire |
      partenaires | propriétaire | source | entité | organisme | outil | provenance |
      gestionnaire | hébergeur | emetteur
    `,
    location: 'emplacement | localisation | lieu | position',
    task: `
      fonction | fonctions | fonctionnalité | fonctionnalités | description | descriptif |
      explication | explications | détail | détails
    `,
    purposes: `
      finalité | finalités | objectif | objectifs | but | buts | utilité | usage | utilisation |
      rôle | objet | quoi | sert | fins | fin | pourquoi | intérêt
    `,
    lifetime: `
      durée | validité | vie | conservation | expiration | expire | échéance | délai | rétention |
      période | persistance | péremption | temps | caducité | maintien
    `,
    category: `
      catégorie | catégories | type | types | nature | famille | classification | groupe |
      typologie
    `,
    other: `
      domaine | domaines | hôte | origine | données | savoir | lien | liens | partie |
      consentement | remarques | commentaires | n° | site | url | opposition | plus |
      information | informations | politique | confidentialité | transfert | interne | actif |
      statut | contenu | recueillies | collectées | traitées | destinataires | base | légale |
      gestion | désactivation | refus
    `,
    around: `
      du | de | des | le | la | les | l' | d' | et | ou | un | une | à | a | au | aux | ce | ces |
      il | elle | en | dans | par | après | sur | s' | que | qu' | quel | quelle | utilisé |
      utilisés | maximale | maximum | max | date | stockage | technique | principale | principal |
      son | leur | jours | mois | heures | combien | est | sont | pour | vers
    `,
  },
  headings: {
    begins: {
      necessary: `
        cookies nécessaires | cookies strictement nécessaires | cookies essentiels |
        cookies indispensables | cookies techniques nécessaires | cookies techniquement nécessaires |
        cookies obligatoires | témoins nécessaires | témoins essentiels | nécessaires |
        strictement nécessaires | essentiels | cookies requis pour | cookies qui sont nécessaires |
        cookies qui sont strictement nécessaires
      `,
      functional: `
        cookies fonctionnels | cookies de fonctionnalité | cookies de fonctionnalités |
        cookies de préférences | cookies de préférence | fonctionnels | préférences
      `,
      statistics: `
        cookies statistiques | cookies de statistiques | cookies de statistique |
        cookies de mesure d'audience | cookies analytiques | cookies d'analyse | mesure d'audience |
        cookies de mesure de l'audience | cookies à des fins statistiques |
        cookies à finalité statistique | statistiques
      `,
      advertising: `
        cookies publicitaires | cookies de publicité | cookies marketing | cookies de ciblage |
        publicité | publicitaires | cookies de publicité ciblée
      `,
    },
    words: {
      necessary: `
        nécessaire | nécessaires | essentiel | essentielle | essentiels | essentielles |
        indispensable | indispensables | obligatoire | obligatoires | requis
      `,
      functional: `
        fonctionnel | fonctionnelle | fonctionnels | fonctionnelles | fonctionnalité |
        fonctionnalités | préférence | préférences | personnalisation | confort
      `,
      statistics: `
        statistique | statistiques | analytique | analytiques | analyse | analyses | audience |
        audiences | fréquentation | mesure | mesures | performance | performances
      `,
      advertising: 'publicité | publicités | publicitaire | publicitaires | marketing | ciblage | reciblage',
    },
    around: `
      cookies | strictement | absolument | techniquement | technique | techniques | purement | le |
      la | les | l' | d' | de | du | des | à | a | aux | au | et | ou | pour | par | internes |
      interne | propres | tiers | fins | fin | finalité | finalités | caractère | site | web |
      plateforme | portail | ciblée | ciblées | personnalisée | anonyme | anonymes | utilisateur |
      visiteurs | type | catégorie
    `,
    opposite: `
      ne | n' | pas | non | autres que | autre que | sauf | hors | hormis | sans | excepté | ni |
      facultatifs | peu | moins | optionnel | optionnels | optionnelle | optionnelles | facultatif |
      facultative | facultatives | superflus | inutiles | dispensables | accessoires | plutôt | exclus
    `,
    stems: {
      necessary: 'nécessaire | essentiel | indispensable',
      functional: 'préférenc | personnalis',
      statistics: 'statisti | analyti | audience | mesure | fréquentation | performance | suivi | traçage',
      advertising: 'publicit | marketing | ciblage | profilage | reciblage',
    },
    choice: `
      consent | accord | accept | refus | option | facultat | volont | superflu | inutil |
      dispensable | accessoire
    `,
    consentFree: `
      exempté de consentement | exemptés de consentement | exemptés du consentement |
      exemptés du recueil du consentement | exemptés de recueil de consentement |
      dispensés de consentement | dispensés du consentement | dispensés de recueil du consentement |
      non soumis à consentement | non soumis au consentement | non soumis à votre consentement |
      sans consentement | ne nécessitant pas de consentement | ne nécessitant pas votre consentement |
      ne nécessitant pas le consentement | ne requérant pas de consentement |
      ne requérant pas votre consentement
    `,
    others: 'tiers | tierce | autre | social | sociaux | partenaire | extern',
    open: '',
  },
  lifetimes: {
    units: {
      second: 'seconde | secondes',
      minute: 'minute | minutes | mn | min',
      hour: 'heure | heures | h',
      day: 'jour | jours | j | journée | journées',
      week: 'semaine | semaines',
      month: 'mois',
      year: 'an | ans | année | années | annee | annees',
    },
    numbers: 'un/une | deux | trois | quatre | cinq | six | sept | huit | neuf | dix | onze | douze',
    tens: `
      treize = 13 | quatorze = 14 | quinze = 15 | seize = 16 | dix-sept = 17 | dix-huit = 18 |
      dix-neuf = 19 | vingt = 20 | trente = 30 | quarante = 40 | cinquante = 50 | soixante = 60 |
      soixante-dix = 70 | quatre-vingts = 80 | quatre-vingt-dix = 90
    `,
    compound: '{tens}-{ones}',
    session: {
      nouns: 'session | sessions',
      browser: 'navigateur',
      closing: 'fermeture | fermé | ferme | fermez | fermer',
      around: `
        cookie | cookies | témoin | témoins | de | du | la | le | les | l' | d' | temps | durée |
        fin | à | au | jusqu' | que | qu' | pendant | durant | navigation | votre | vos | vous | vie |
        lors | lorsque | quand | est | sont | expire | expirent | expiration | supprimé | supprimés |
        supprime | effacé | uniquement | seulement | par | en | cours | après
      `,
    },
    around: `
      jusque | au | maximum | max | maximale | maximal | de | par | défaut | modifiable |
      modifiables | configurable | paramétrable | après | apres | inactivité | sans | activité | à |
      a | du | dépôt | la | le | les | l' | votre | vos | dernière | derniere | visite | visites |
      premier | première | durée | duree | conservation | vie | expire | expiration | dans | pendant |
      environ | cookie | consentement | stockage | date | création | activité | utilisateur |
      renouvelable | glissants | glissant | valable | valide | conservé | chaque | renouvelée |
      persistant | persistants | peut | être | modifié | modifiée | modifiés | supprimé | supprimés |
      effacé | effacés | expression | choix | recueil | jusqu' | d' | des | automatiquement |
      conservés | pour | période | passage | connexion | dernier
    `,
    atMost: `
      au plus | tout au plus | au plus tard | pas plus de | pas plus d' | moins de | moins d' |
      n'excédant pas | ne dépassant pas | n'excède pas | ne dépasse pas | inférieure à | inférieur à |
      inférieure ou égale à
    `,
    atLeast: `
      au moins | minimum | minimale | plus de | plus d' | plus longtemps | ou plus | au-delà |
      supérieure à | supérieur à
    `,
    from: 'compter | partir | depuis | dès',
    between: 'entre',
    and: 'et',
    to: 'à | a',
    or: 'ou',
    none: 'sans objet | néant | non applicable',
  },
  names: {
    joining: 'et | ou | ainsi que | et/ou',
    leading: 'cookie | cookies | un | le | les | témoin | témoins | nommé | nommés | appelé | intitulé | nom',
    startingWith: `
      commençant par | commence par | commencent par | débutant par | débute par | débutent par |
      préfixés par | préfixé par | avec le préfixe | avec pour préfixe | ayant pour préfixe |
      portant le préfixe | préfixées par | de préfixe
    `,
    subject: `
      tout | tous | toute | les | le | la | cookie | cookies | témoin | témoins | nom | noms | dont |
      qui | autre | autres | n'importe | quel | quels
    `,
    none: 'aucun | aucun cookie | aucun témoin | néant | sans objet | s.o.',
    open: `
      etc | par exemple | p. ex. | p.ex. | ex | ex. | exemple | exemples | notamment | entre autres |
      tels que | telles que | tel que | comme | y compris | et autres | et autre | ou autres |
      autres | et similaires | ou similaires | similaires | et cookies similaires | et assimilés |
      et plus | et d'autres | d'autres | et ainsi de suite | et consorts | parmi lesquels |
      parmi d'autres | et bien d'autres
    `,
    notNames: `
      tous | toutes | tout | autres | autre | divers | diverses | différents | plusieurs | multiples |
      inconnu | inconnus | témoin | témoins | tiers | oui | non | néant | total | permanent |
      persistant | temporaire | variable | nécessaire | nécessaires | essentiel | essentiels |
      fonctionnel | fonctionnels | technique | techniques | statistique | statistiques |
      publicitaire | publicité | mesure | audience | connexion | navigation | interne | internes |
      propre | voir | idem | site | traceur | traceurs | réseaux | obligatoire | facultatif |
      nombreux | certains | rgpd | cnil | nc | nd
    `,
    denying: `
      pas | sauf | hors | hormis | sans | excepté | exceptés | jamais | aucun | ni | supprimé |
      anciennement
    `,
  },
  drafts: {
    titles: {
      provider: 'Nom du prestataire',
      'function-and-location': 'Fonction et emplacement',
      names: 'Nom du cookie',
      purposes: 'Finalité',
      lifetime: 'Durée',
    },
    open: '[à compléter : {what}]',
    provider: 'qui le dépose',
    functionAndLocation: 'fonction et emplacement',
    purpose: 'finalité',
    lifetime: 'durée',
    kind: 'catégorie de cookies',
    nameless: '(cookie sans nom)',
    belowToo: '{domain} et tous les hôtes qui en dépendent',
    session: 'Session',
    atLeast: 'au moins {span}',
    capped: 'au plafond du navigateur, soit 400 jours ou plus',
    lifetimeIs: 'Durée : {lifetime}',
  },
}
