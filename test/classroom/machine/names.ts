/** Names that people have: each must pass, though a careless filter stops it. */
export const realNames =
  `Ada, Ada Lovelace, Zoë, Scunthorpe, Dick, Dick Van Dyke, Dickson, Dickinson, Fanny, Essex, Sussex, Middlesex,
Hans-Peter Wichs, Péter, Peter, Fagan, Cummings, Alan Cumming, Benedict, Györgyi, Kikelomo, Dikshit, Rakshit, Assunta, Cassandra,
Hancock, Hitchcock, Babcock, Willy, Randy, Randi, Gaylord, Gay, Butt, Wang, Hui, Phuc, Phúc Nguyễn, Bich Thuy, Pornchai, Pornthip,
Penistone, Slutsky, Shitara, Shota, Nishit, Ashit, Isis, Concha, Pilar, Marica, Jesús, Regina, Rosette, Lolita, Xana, Quim Torra,
Pau Casals, Pinto, Amador, Vergara, Verga, Sacco, Vacca, Pesce, Finocchiaro, Finocchio, Cazzola, Mussa, Palle, Balle, Con, Mona,
Nazim, Nazlı, Nazir, Tomás Nazario, Montenegro, Negrete, Dildora, Naziha, Mufti, Gerber, Canales, Ospedaletti, Whitaker, Titus,
Tittmann, Analise, Manal, Semen, Gol, Bimbo, Therapist, Raper, Draper, Grape, Class A, Player 7, I am Ada, Tom Lehrer,
Horst, Hosta, Maestri, Modesta, Guruprasad, Professor Ada, Teaching Otter, Badminton, Readmond,
O'Brien, O’Brien, D’Arcy, D‘Arcy, Jean-Luc, Jean‐Luc, Anne_Marie, Gal·la, Ann-Marie O’Neil Jr., Mª José, Kaʻiulani, Кам’янець, Мар'яна,
李雷, 王小明, 習近平, 山田太郎, 鳩山由紀夫, ヴァン・ゴッホ, さくら, 김철수, 이순신, Ольга, Хуан, Мудрая, Ебрагим, Людмила Сукачёва,
Αθηνά, Νίκος, Πέτρος, Անի, Հայկ, თამარ, עמוס, צ׳רלי, בן־גוריון, דָּוִד, محمد, فاطمة, فرج, مُحَمَّد, علی‌رضا, نیلوفر, فریشته‌, कृष्ण, श्रीकृष्ण, लक्ष्मी,
শ্রী, র‍্যাব, অর্ণব, ਗੁਰਪ੍ਰੀਤ, ગીતા, ଓଡ଼ିଆ, தமிழ்ச்செல்வி, రామ్, ಶ್ರೀ, ರ‍್ಯಾಂಡಿ, മീനാക്ഷി, അവന്‍, ශ්‍රී ලාල්, ปวีณา, ກຳ, တင်အောင်,
សុខា, བསྟན་འཛིན, አበበ, ᠮᠣᠩᠭᠣᠯ, Nguyễn Thị Ánh, Mộng Hường, Łukasz, Şükrü, Ələkbər, Ọlá̀, Ƙofi, ʻĀina, ß, Đặng`.split(/,\s+/)

/** Words that nobody in a class should be called, as pupils write them. */
export const badNames =
  `fuck, F U C K, f.u.c.k, fuuuck, fückk, ｆｕｃｋ, 𝒇𝒖𝒄𝒌, ƒuck, fvck, fuckyou, xXfuckXx, Fuck Teacher, shit, sh1t, 5h1t, shiiit,
Shít, s h i t, n1gger, ni99er, nigggger, NIGGA, faggot, b1tch, bitches, cunt, c u n t, asshole, a55h0le, whore, dickhead, bigdick, wanker,
retard, penis, p3nis, nazi, Nazis, Hitler, H1tler, Adolf Hitler, Heil Hitler, Нitlеr, KKK, Osama bin Laden, puta, Hijo de puta, gilipollas,
cabrón, cabron, maricón, pendejo, mierda, m1erda, Arschloch, Hurensohn, Fotze, Scheiße, Scheisse, Wichser, Schlampe, Schwuchtel, ficken,
merde, putain, salope, connard, enculé, encule, pute, fils de pute, caralho, porra, foda-se, buceta, merda, cazzo, stronzo, vaffanculo,
puttana, troia, coglione, minchia, сука, блядь, хуй, х у й, пизда, пизды, ебать, пидор, мудак, cyka, suka blyat, 傻逼, 操你妈, 你他妈的, 鸡巴,
屌, كس, شرموطة, عاهرة, قحبة, orospu, orospular, siktir, amcık, göt, yarak, kurwa, chuj, skurwysyn, klootzak, hoer, madarchod`.split(
    /,\s+/,
  )

/** Names of those who lead, as they are and made to look like them. */
export const staffNames =
  `Teacher, TEACHER, The Teacher, teacher1, T e a c h e r, Te4cher, Tеасhеr, Teacher Ann, My_Teacher, TheTeacher, Tèacher, Admin, Adm1n,
ADMIN 2, Αdmin, аdmin, Administrator, Host, H0st, Hоst, The Host, Moderator, M0derator, xModeratorx, Readout, Lehrer, Lehrerin, Moderatorin,
Professeur, Enseignante, Maîtresse, Profesor, Profesora, Maestra, Professora, Insegnante, Учитель, учитель 1, Модератор, Админ, Ведущий,
老师, 王老师, 老師, 主持人, 管理员, 先生, 선생님, المعلم, معلم, أستاذ, öğretmen, Ogretmen, yönetici, שם המורה, מורה, शिक्षक, Nauczyciel, Leraar, Professor`.split(
    /,\s+/,
  )

/** Names that cannot be seen, that leave their line, or that change its direction. */
export const unreadableNames = [
  '',
  '   ',
  '...',
  '-',
  'a<b>',
  '💩',
  'ⓕⓞⓧ',
  '\u3164',
  '\uffa0',
  '\u115f\u1160',
  '\u2800',
  '\u00ad',
  '\u200d',
  '\u034f',
  'Ada\u200b',
  'A\u200dda',
  'A\u200cda',
  'Ada\u2060',
  'Ada\ufe0f',
  'Ada\u{e0041}',
  'Ada\u202eadA',
  '\u2066Ada\u2069',
  '\u200fAda',
  'علی\u200c\u200cرضا',
  'क्\u200d\u200dष',
  '\u0301',
  'Ada \u0301\u0302',
  'A\u0301\u0302\u0303\u0304da',
  'Z\u0335\u0321\u0353a\u0336\u0322\u0354l\u0337\u0323\u0355g\u0338\u0324\u0356o',
  'A\u20ddda',
  '1\u20e3',
  'ก\u0e49\u0e49\u0e49\u0e49\u0e49\u0e49',
  'ꜰᴏx',
  'ᶠᵒˣ',
  'Pаul',
  'x'.repeat(25),
  'कि'.repeat(25),
]
