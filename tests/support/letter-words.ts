// What the people of the played deal write, in each language.

import type { Language } from "~/domain/language";

export const said = {
  en: {
    summary:
      "We looked at one month of data from kiln 3. Everybody sees the same figures now; the price is open until the per-kiln saving is compared with it.",
    decisions: [
      "KilnView solves the problem for us if it also works with Castellón's own data.",
      "Twelve shift leads are shown the tool before anybody decides.",
    ],
    actions: [
      "Show KilnView with Castellón's kiln data",
      "Hold the session for 12 shift leads",
      "Check single sign-on and the firewall list",
    ],
    open: "Price for the third plant. Helionaut compares it with the saving per kiln.",
    next: "Wed 28 Oct, 15:00, call with Giulia, Renzo and Chiara.",
    missing: "The firewall team of the group; they usually hear of it when the meters arrive.",
    questions: ["Which addresses may the meters reach?", "Who approves a new rule, and how long does that take?"],
    answer: "Rules are approved on Thursdays.",
    meeting: "Value presentation",
    aim: "Decide whether to solve this together",
    message: "All three conditions are met. Section 5 has the price as we agreed it on Friday.",
    reason: "We chose the supplier whose operators tested it themselves.",
    targetReason: "The board meets on 13 November",
  },
  es: {
    summary:
      "Vimos un mes de datos del horno 3. Ahora todos ven las mismas cifras; el precio queda abierto hasta compararlo con el ahorro por horno.",
    decisions: [
      "KilnView resuelve el problema si funciona también con los datos de Castellón.",
      "Doce jefes de turno verán la herramienta antes de que nadie decida.",
    ],
    actions: [
      "Mostrar KilnView con los datos de Castellón",
      "Celebrar la sesión para 12 jefes de turno",
      "Comprobar el acceso único y la lista del cortafuegos",
    ],
    open: "Precio para la tercera planta. Helionaut lo compara con el ahorro por horno.",
    next: "Mié 28 oct, 15:00, llamada con Giulia, Renzo y Chiara.",
    missing: "El equipo de cortafuegos del grupo; suele enterarse cuando llegan los medidores.",
    questions: ["¿A qué direcciones pueden llegar los medidores?", "¿Quién aprueba una regla nueva y cuánto tarda?"],
    answer: "Las reglas se aprueban los jueves.",
    meeting: "Presentación de valor",
    aim: "Decidir si lo resolvemos juntos",
    message: "Se cumplen las tres condiciones. El apartado 5 tiene el precio como lo acordamos el viernes.",
    reason: "Elegimos al proveedor cuyos operarios lo probaron ellos mismos.",
    targetReason: "El consejo se reúne el 13 de noviembre",
  },
  it: {
    summary:
      "Abbiamo visto un mese di dati del forno 3. Ora tutti vedono le stesse cifre; il prezzo resta aperto finché non lo si confronta con il risparmio per forno.",
    decisions: [
      "KilnView risolve il problema se funziona anche con i dati di Castellón.",
      "Dodici capiturno vedono lo strumento prima che qualcuno decida.",
    ],
    actions: [
      "Mostrare KilnView con i dati di Castellón",
      "Tenere la sessione per 12 capiturno",
      "Verificare l'accesso unico e l'elenco del firewall",
    ],
    open: "Prezzo per il terzo stabilimento. Helionaut lo confronta con il risparmio per forno.",
    next: "Mer 28 ott, ore 15:00, chiamata con Giulia, Renzo e Chiara.",
    missing: "Il gruppo che gestisce il firewall; di solito lo sa quando arrivano i contatori.",
    questions: ["Quali indirizzi possono raggiungere i contatori?", "Chi approva una nuova regola e quanto ci vuole?"],
    answer: "Le regole si approvano il giovedì.",
    meeting: "Presentazione del valore",
    aim: "Decidere se risolverlo insieme",
    message: "Le tre condizioni sono soddisfatte. La sezione 5 riporta il prezzo concordato venerdì.",
    reason: "Abbiamo scelto il fornitore che gli operatori hanno provato di persona.",
    targetReason: "Il consiglio si riunisce il 13 novembre",
  },
  "zh-Hans": {
    summary: "我们一起看了3号窑一个月的数据。现在大家看到的是同样的数字；价格要与每座窑节省的费用比较之后再定。",
    decisions: [
      "如果使用卡斯特利翁工厂的数据也能运行，KilnView 可以解决我们的问题。",
      "在任何人作出决定之前，先向12位班长演示。",
    ],
    actions: ["用卡斯特利翁的窑炉数据演示 KilnView", "为12位班长举办说明会", "检查单点登录与防火墙清单"],
    open: "第三家工厂的价格。Helionaut 将其与每座窑节省的费用比较。",
    next: "10月28日（周三）15:00，与王德明、陈晓通话。",
    missing: "集团的防火墙团队；他们往往到电表送达时才知道。",
    questions: ["电表可以访问哪些地址？", "新规则由谁批准，需要多久？"],
    answer: "规则每周四审批。",
    meeting: "价值展示",
    aim: "决定是否一起解决",
    message: "三个条件均已满足。第5部分是我们周五商定的价格。",
    reason: "我们选择了操作人员亲自试用过的供应商。",
    targetReason: "董事会于11月13日开会",
  },
} satisfies Record<Language, object>;
