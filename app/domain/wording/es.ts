import type { WordList } from "./lists";

const seller =
  "(?:proveedor(?:es)?|vendedor(?:es)?|comercial(?:es)?|equipo (?:comercial|de ventas|del proveedor)|gestor(?:a)? de cuentas?|ejecutiv[oa] de cuentas?|preventa|{vendor})";

export const es: WordList = {
  opinion: [
    "cre(?:o|emos|e|en|ía|íamos)|piens[oa]n?|pensamos|opin(?:o|a|an|amos)|consider(?:o|a|an|amos) que|sient[eo]n?|sentimos|nos parece|me parece|supon(?:go|emos|e)",
    "parec(?:e|en|ía|ían)|se ve(?:n)? bien|suena|aparenta",
    "(?:me|nos|le|les) (?:ha )?(?:gust|encant|interes|conven)\\p{L}+|prefier[oea]n?|preferimos|apreci(?:o|a|an|amos)",
    "interesad[oa]s?|interesante|interés(?! (?:legal|anual|fijo|variable))|a favor|favorables?",
    "(?<!criterio[^.]*)satisfech[oa]s?|content[oa]s?|encantad[oa]s?|entusiasmad[oa]s?|ilusionad[oa]s?|impresionad[oa]s?|convencid[oa]s?|segur[oa]s? de que|cómod[oa]s?|optimistas?|dispuest[oa]s?|motivad[oa]s?",
    "productiv[oa]s?|buena idea|(?:sin|no tiene[n]?|no hay|no tenemos)(?: \\p{L}+)? (?:objecion|pega|reparo|inconvenient|preocupacion|duda)\\p{L}*|visión (?:común|compartida)|verbal(?:es|mente)?|de palabra|positiv[oa]s?|positivamente|(?:fue|va|salió|salieron|marcha|ha ido|funcionó) (?:muy )?(?:bien|mal)|buen[oa]?s? (?:sensaci|impresi|acogida|encaje|relaci|opini|sinton|recepci|ojos|reuni)\\p{L}*",
    "excelentes?|prometedor(?:a|es|as)?|útil(?:es)?|valios[oa]s?|atractiv[oa]s?|razonables?|mejor(?:es)?|(?:es|son|parece|está) (?:muy )?(?:buen[oa]s?|just[oa]s?|adecuad[oa]s?|important\\p{L}+|urgent\\p{L}+)",
    "entiend[eo]n?|entendemos|comprend(?:e|en|emos|o)|sab(?:e|en|emos)|conoce[ns]?|reconoce[nm]?\\p{L}*|ve(?:n|mos)? (?:el |la |los )?(?:valor|beneficio|ventaja|potencial|necesidad|utilidad)\\p{L}*|consciente[s]?",
    "apoya(?:n|mos)?(?= (?:el|la|los|las|este|esta|nuestr|plenamente))|respalda(?:n|mos)?|alinead[oa]s?|alineación|a bordo|de nuestro lado|abiert[oa]s? a",
    "confianza|opini(?:ón|ones)|impresi(?:ón|ones)|sensaci(?:ón|ones)|ánimo|sintonía|buena relación|relación es|entusiasmo|voluntad",
  ],
  hope: [
    "esper(?:o|a|an|amos|ando)|ojalá|dese(?:o|a|an|amos|aría\\p{L}*)|quier[eo]n?|queremos|quisi(?:era|éramos|eran)|gustaría|confi(?:o|a|an|amos) en que",
    "se espera|esperad[oa]|prev(?:é|én|emos|eo|isto|ista)|anticipa(?:n|mos)?|planea(?:n|mos)?|planificamos|tenemos (?:previsto|pensado|la intención|intención)|tiene(?:n)? (?:previsto|pensado|(?:la )?intención)|pretend(?:e|en|emos|o)|intención",
    "deb(?:ería|erían|eríamos)|podr(?:ía|ían|íamos)|habría|sería(?:n)?|tendría(?:n)?|puede que|quizás?|tal vez|a lo mejor|posiblemente|probablemente|seguramente|probable|previsiblemente",
    "pronto|en breve|próximamente|cuanto antes|lo antes posible|más adelante|en algún momento|en el futuro|algún día",
    "(?:est[aáo]\\p{L}*|sigue\\p{L}*|seguimos|va\\p{L}*) \\p{L}+(?:ando|iendo|yendo)|(?<!puesta )en marcha|en (?:curso|estudio|proceso|revisión)|trabaja(?:n|mos)? en|intenta(?:n|mos)?|trata(?:n|mos)? de|list[oa]s? para|preparad[oa]s? para",
    "v(?:a|an|amos|oy) a",
  ],
  later: [
    "\\p{L}{2,}(?:aré|eré|iré|ará|erá|irá|arán|erán|irán|aremos|eremos|iremos|dré|drá|drán|dremos|brá|brán|bremos)|har(?:é|á|án|emos)|dar(?:é|á|án|emos)|ser(?:á|án|emos)|ir(?:á|án|emos)",
  ],
  promises: [
    "(?:me|nos) comprom(?:eto|etemos)|comprom(?:eto|etemos)|apr(?:uebo|obamos)|acept(?:o|amos)|decid(?:o|imos)|autoriz(?:o|amos)|garantiz(?:o|amos)|acord(?:amos)|prometo|prometemos",
  ],
  vendor: [
    `(?<=^|[.;:!?] |, |(?<!\\p{L})(?:que|y|cuando) )(?:el |la |los |las |su |nuestro |nuestra )?${seller}(?: \\p{L}+)?(?! (?:ha sido|fue|está|queda) (?:elegido|seleccionado|aprobado|registrado|aceptado|incluido))(?= \\p{L})`,
    `(?:el|la|los|las|un|una) (?:consultor|consultora|equipo|ingenier[oa]|técnic[oa]|expert[oa]|responsable|gente|personal)\\p{L}* (?:del proveedor|de (?:la )?{vendor})`,
    `por (?:parte )?(?:del |de la |de |el |la )?${seller}(?= *(?:[.;,]|$))(?<!(?:hemos|he|recib\\p{L}+|revis\\p{L}+|contrast\\p{L}+) [^.]*)`,
    "(?:al|para el|con el|a la|para la) (?:cliente|clienta|comprador|compradora)(?! de referencia)",
    "nuestr[oa]s? (?:oferta|solución|propuesta|producto|cotización|presupuesto comercial|demo|demostración)|(?:hemos |he )?(?:present|mostr|envi|entreg)\\p{L}+ (?:la |el |nuestra |nuestro )?(?:oferta|solución|producto|plataforma|propuesta|demo|precio|cotización)(?! (?:al (?:consejo|comité)|a (?:la dirección|nuestr)))",
  ],
  passive: [
    "(?:oferta|propuesta|cotización|demo|demostración|presentación|document\\p{L}+|precios?|formación|taller|material\\p{L}*|respuestas?|borrador|estimación|muestra|referencias?)(?: \\p{L}+)? (?:(?:ha|han|fue|fueron|está|están|queda)(?: sido)? )?(?:enviad|presentad|entregad|mostrad|impartid|celebrad|compartid|explicad|realizad|hech|preparad|remitid|facilitad)[oa]s?",
    "se (?:ha |han )?(?:enví|envi|present|entreg|mostr|impart|celebr|compart|explic|realiz|hiz|hech|prepar|remit|facilit)\\p{L}* (?:el |la |los |las |un |una |unos |unas )?(?:oferta|propuesta|cotización|demo|demostración|presentación|document\\p{L}+|precio|formación|taller|material|borrador|estimación)\\p{L}*",
    "(?:oferta|propuesta|documentación|demo|presentación|formación|estimación|cotización) se (?:ha |han )?(?:envi|present|entreg|mostr|impart|celebr|compart|explic|realiz|hiz|hech)\\p{L}*",
  ],
  ours: [
    "\\p{L}+(?:amos|emos|imos)|nuestr[oa]s?|he|hemos|mi|yo|nosotr[oa]s|recibid[oa]s?|recibí|(?:asist|particip|revis|recib|aprob|confirm)[éí]|por (?:el |la )?(?:cliente|consejo|jurídico|finanzas|compras|dirección|comité)",
  ],
  degree: [
    "en parte|parcialmente|en gran (?:parte|medida)|en su mayor(?:ía| parte)|mayoritariamente|principalmente|básicamente|esencialmente|generalmente|en general|en principio|a grandes rasgos|en líneas generales",
    "cerca de|a punto de|casi|prácticamente|más o menos|bastantes?|algo|relativamente|suficient(?:e|es|emente)|adecuadamente|en la medida de lo posible|hasta cierto punto|aproximadamente|alrededor de|cerca de",
    "la mayoría|mayor parte|algun[oa]s? de|(?:al|un|el|cerca del|casi el) \\d+ ?%(?! (?:de (?:descuento|reserva|anticipo)))|unos \\d+ ?%",
    "avanz(?:a|an|ad[oa]s?|amos|ando)|avances?|progres\\p{L}*|(?:está|están|es|son|fue|fueron|ha sido)(?: \\p{L}+)? (?:clar[oa]s?|un éxito|exitos[oa]s?|fluid[oa]s?)|con éxito|un éxito|muy|mucho|much[oa]s?|fuertemente|bien (?:avanzad|informad|definid|preparad)\\p{L}+",
  ],
  acts: [
    "(?!(?:interesad|alinead|adecuad|informad|preparad)[oa]s?|(?:mercado|lado|sentido|grado|partido|ayuda|medida|salida|demasiado|comité|qué|porqué|productividad)(?!\\p{L}))\\p{L}+(?:ado|ada|ados|adas|ido|ida|idos|idas|ó|é|aron|ieron|eron)",
    "(?!(?:estamos|somos|tenemos|queremos|podemos|debemos|sabemos|creemos|vemos|vamos|hemos|contamos|necesitamos|íbamos)(?!\\p{L}))\\p{L}+(?:amos|emos|imos)",
    "hech[oa]s?|escrit[oa]s?|vist[oa]s?|puest[oa]s?|dich[oa]s?|abiert[oa]s?|resuelt[oa]s?|devuelt[oa]s?|expuest[oa]s?|elegi\\p{L}+|hizo|puso|dio|eligió",
    "(?<=^|[.;] )\\p{L}+(?:o|oy)(?= \\p{L})|doy|aprueban?|aceptan?|confirman?|firman?|eligen?|autorizan?",
    "apruebo|acepto|confirmo|comprometo|elijo|decido|autorizo|adjudico|firmo|recibo|nombro|designo|asigno|prometo|acuerdo que|nuestra (?:decisión|respuesta)|me comprometo|declaro|rechazo",
  ],
  marks: ["el|la|los|las|de|del|y|que|es|en|con|un|una|hemos|he|ha|al|se|nos|nuestr[oa]s?|para|por|su|está|este|esta"],
};
