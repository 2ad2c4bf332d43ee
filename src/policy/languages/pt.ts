import type { Language } from './language.ts'

export const portuguese: Language = {
  tag: 'pt',
  titles: {
    cookie: 'cookie | cookies | testemunho | testemunhos',
    name: 'nome | nomes | denominação | designação | identificador | id | título',
    provider: `
      fornecedor | fornecedores | prestador | provedor | entidade | serviço | serviços | emissor |
      empresa | titular | terceiro | responsável | definido | origem | proprietário | gestor |
      detentor | editor | instalado | ferramenta | quem
    `,
    location: 'localização | local | lugar | posição',
    task: 'função | funções | funcionalidade | descrição | detalhe | detalhes | explicação',
    purposes: `
      finalidade | finalidades | propósito | propósitos | objetivo | objetivos | objectivo |
      objectivos | uso | utilização | serve | objeto | fins | fim | motivo | porquê | razão |
      utilidade
    `,
    lifetime: `
      duração | validade | conservação | expiração | prazo | caducidade | vida | retenção |
      vencimento | expira | termo | período | tempo | persistência | permanência
    `,
    category: `
      categoria | categorias | tipo | tipos | classificação | natureza | tipologia | classe |
      grupo
    `,
    other: `
      domínio | domínios | host | dados | mais | informações | informação | ligação | link |
      próprio | próprios | terceiros | recolhidos | coletados | tratados | consentimento |
      observações | notas | n.º | sítio | site | web | url | política | privacidade |
      transferência | proveniência | ativo | estado | conteúdo | destinatários | opt-out |
      controlador
    `,
    around: `
      de | do | da | dos | das | o | a | os | as | e | ou | em | no | na | para | por | que |
      com | um | uma | é | se | seu | após | até | máximo | máxima | data | armazenamento |
      técnico | técnica | utilizado | utilizados | este | deste | s | dias | meses | quanto
    `,
  },
  headings: {
    begins: {
      necessary: `
        cookies necessários | cookies estritamente necessários | cookies essenciais |
        cookies indispensáveis | cookies tecnicamente necessários | cookies obrigatórios |
        necessários | estritamente necessários | essenciais | cookies técnicos necessários |
        cookies necessárias | cookies estritamente necessárias | cookies que são necessários |
        cookies que são estritamente necessários | cookies imprescindíveis
      `,
      functional: `
        cookies funcionais | cookies de funcionalidade | cookies de preferências |
        cookies de preferência | funcionais | preferências
      `,
      statistics: `
        cookies estatísticos | cookies de estatística | cookies de estatísticas | cookies analíticos |
        cookies de análise | cookies de medição de audiência | medição de audiência | estatísticos |
        estatísticas | analíticos
      `,
      advertising: `
        cookies publicitários | cookies de publicidade | cookies de marketing | publicitários |
        publicidade
      `,
    },
    words: {
      necessary: `
        necessário | necessários | necessária | necessárias | essencial | essenciais | indispensável |
        indispensáveis | imprescindíveis | obrigatório | obrigatórios | obrigatórias
      `,
      functional: `
        funcional | funcionais | funcionalidade | funcionalidades | preferência | preferências |
        personalização
      `,
      statistics: `
        estatístico | estatísticos | estatística | estatísticas | analítico | analíticos | analítica |
        analíticas | análise | medição | desempenho | audiência | performance
      `,
      advertising: 'publicidade | publicitário | publicitários | publicitária | publicitárias | marketing',
    },
    around: `
      cookies | estritamente | absolutamente | tecnicamente | técnico | técnicos | técnica |
      técnicas | puramente | o | os | a | as | de | do | da | dos | das | para | por | e | ou | com |
      fins | finalidade | web | sítio | site | plataforma | portal | uso | utilização | visitas |
      visitantes | anónimos | anônimos | próprios | próprias | terceiros | direcionada |
      personalizada | tipo | categoria
    `,
    opposite: `
      não | nem | outros que | diferentes de | exceto | excepto | salvo | sem | além de | para além |
      desnecessários | menos | opcional | opcionais | facultativos | facultativas | dispensáveis |
      supérfluos
    `,
    harmless: 'no',
    stems: {
      necessary: 'necessári | essencia',
      functional: 'preferênc | personaliz',
      statistics: 'estatístic | analític | análise | medir | medição | desempenho | rastre',
      advertising: 'publicit | publicid | marketing | perfil',
    },
    choice: `
      consent | aceit | recus | opcion | opciona | facultat | voluntári | supérflu | desnecess |
      dispensáve
    `,
    consentFree: `
      isentos de consentimento | não sujeitos a consentimento | não sujeitos ao consentimento |
      sem consentimento | que não exigem consentimento | que não requerem consentimento |
      que não requerem o seu consentimento
    `,
    others: 'terceir | outr | social | sociais | extern | parceir',
    open: '',
  },
  lifetimes: {
    units: {
      second: 'segundo | segundos',
      minute: 'minuto | minutos | min',
      hour: 'hora | horas | h',
      day: 'dia | dias',
      week: 'semana | semanas',
      month: 'mês | meses | mes',
      year: 'ano | anos',
    },
    numbers: `
      um/uma | dois/duas | três/tres | quatro | cinco | seis | sete | oito | nove | dez | onze | doze
    `,
    tens: `
      treze = 13 | catorze = 14 | quatorze = 14 | quinze = 15 | dezasseis = 16 | dezesseis = 16 |
      dezassete = 17 | dezessete = 17 | dezoito = 18 | dezanove = 19 | dezenove = 19 | vinte = 20 |
      trinta = 30 | quarenta = 40 | cinquenta = 50 | sessenta = 60 | setenta = 70 | oitenta = 80 |
      noventa = 90
    `,
    compound: '{tens} e {ones}',
    session: {
      nouns: 'sessão',
      browser: 'navegador | browser',
      closing: 'fechar | fecha | fechado | fecho | encerrar | encerra | encerrado | encerramento',
      around: `
        cookie | cookies | de | da | do | a | o | fim | final | término | até | ao | duração |
        durante | que | quando | é | for | navegação | se | seu | sua | por | utilizador | usuário |
        expira | apenas
      `,
    },
    around: `
      até | ao | a | máximo | máxima | de | por | defeito | padrão | predefinição | modificável |
      configurável | após | inatividade | sem | atividade | o | sua | última | visita | duração |
      conservação | validade | expira | em | aproximadamente | cookie | consentimento | data |
      criação | primeira | utilizador | renovável | cada | persistente | persistentes | pode | ser |
      alterado | alterada | alterável | modificado | modificada | eliminado | apagado | excluído |
      depois | da | do | automaticamente | usuário | durante | período | último
    `,
    atMost: 'no máximo | não mais de | não mais do que | não superior a | menos de | inferior a',
    atLeast: 'pelo menos | no mínimo | mínimo | mínima | mais de | mais do que | ou mais | superior a',
    from: 'partir | desde',
    between: 'entre',
    and: 'e',
    to: 'a',
    or: 'ou',
    none: 'não aplicável | não se aplica',
  },
  names: {
    joining: 'e | ou | bem como | assim como | e/ou',
    leading: 'cookie | cookies | um | o | os | chamado | denominado | denominados | nome',
    startingWith: `
      comece por | comecem por | começa por | começam por | comece com | comecem com | começa com |
      começam com | inicie com | iniciem com | inicia com | iniciam com | começados por |
      começado por | com o prefixo | com prefixo | iniciado por | iniciados por
    `,
    subject: `
      qualquer | todo | todos | toda | todas | o | os | a | as | cookie | cookies | cujo | nome |
      nomes | cada | cujos | com | que
    `,
    none: 'nenhum | nenhum cookie | não aplicável',
    open: `
      etc | por exemplo | p. ex. | p.ex. | ex. | exemplo | exemplos | entre outros | entre outras |
      tais como | como | nomeadamente | incluindo | e outros | e outras | ou outros | outros |
      outras | e similares | ou similares | similares | e semelhantes | semelhantes | e mais |
      dentre outros
    `,
    notNames: `
      todos | todas | outros | outras | vários | várias | diversos | diversas | desconhecido |
      testemunho | testemunhos | terceiros | sim | não | total | permanente | persistente |
      temporário | técnico | técnicos | necessário | necessários | essencial | essenciais |
      funcional | funcionais | analítico | analíticos | estatística | estatísticas | publicidade |
      sessão | próprio | próprios | preferências | ver | variável | obrigatório | lgpd
    `,
    denying: 'não | exceto | excepto | salvo | sem | nunca | nem | nenhum | eliminado',
  },
  drafts: {
    titles: {
      provider: 'Nome do fornecedor',
      'function-and-location': 'Função e localização',
      names: 'Nome do cookie',
      purposes: 'Finalidade',
      lifetime: 'Duração',
    },
    open: '[a completar: {what}]',
    provider: 'quem o define',
    functionAndLocation: 'função e localização',
    purpose: 'finalidade',
    lifetime: 'duração',
    kind: 'tipo de cookies',
    nameless: '(cookie sem nome)',
    belowToo: '{domain} e todos os hosts abaixo dele',
    session: 'Sessão',
    atLeast: 'pelo menos {span}',
    capped: 'no limite do navegador, 400 dias ou mais',
    lifetimeIs: 'Duração: {lifetime}',
  },
}
