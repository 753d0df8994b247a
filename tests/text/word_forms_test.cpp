// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/word_forms.h"

#include "text/fold.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using rd::Language;
using rd::text::WordForms;

namespace
{

/// Each line is one word in its forms, as a speaker of the language has them.
constexpr std::array<std::string_view, 110> dutchWords{
    "nadenken nadenkt nadacht nagedacht",
    "beloven beloof belooft beloofde beloofd",
    "ademen adem ademt ademde geademd",
    "positief positieve positiever",
    "serieus serieuze serieuzer",
    "crisis crises",
    "luisteren luister luistert luisterde luisterden geluisterd luisterend",
    "helpen help helpt hielp hielpen geholpen",
    "lopen loop loopt liep liepen gelopen",
    "geven geef geeft gaf gaven gegeven",
    "nemen neemt nam namen genomen",
    "begrijpen begrijp begrijpt begreep begrepen",
    "spreken spreek spreekt sprak spraken gesproken",
    "bespreken bespreekt besprak bespraken besproken",
    "opbellen opbelt opbelde opgebeld",
    "afspreken afspreekt afsprak afgesproken",
    "meenemen meeneemt meenam meegenomen",
    "voorbereiden voorbereidt voorbereidde voorbereid",
    "uitleggen uitlegt uitlegde uitgelegd",
    "vertellen vertelt vertelde vertelden verteld",
    "ontdekken ontdekt ontdekte ontdekten",
    "gebeuren gebeurt gebeurde gebeurd",
    "werken werk werkt werkte werkten gewerkt werkend",
    "maken maak maakt maakte maakten gemaakt",
    "wachten wacht wachtte wachtten gewacht",
    "leven leef leeft leefde leefden geleefd",
    "reizen reis reist reisde gereisd",
    "leren leer leert leerde geleerd",
    "regelen regel regelt regelde geregeld",
    "praten praat praatte praatten gepraat",
    "antwoorden antwoord antwoordt antwoordde geantwoord",
    "voelen voel voelt voelde voelden gevoeld",
    "eten eet eet at aten gegeten",
    "zien zie ziet zag zagen gezien",
    "gaan ga gaat ging gingen gegaan",
    "weten weet wist wisten geweten",
    "denken denk denkt dacht dachten gedacht",
    "zeggen zeg zegt zei zeiden gezegd",
    "blijven blijf blijft bleef bleven gebleven",
    "krijgen krijg krijgt kreeg kregen gekregen",
    "opvoeden opvoedt opvoedde opgevoed",
    "samenwerken samenwerkt samenwerkte samengewerkt",
    "begeleiden begeleid begeleidt begeleidde",
    "interviewen interviewt interviewde geïnterviewd",
    "huis huizen huisje huisjes",
    "kind kinderen kindje kindjes",
    "moeder moeders moedertje",
    "vader vaders",
    "gesprek gesprekken gesprekje gesprekjes",
    "gezin gezinnen",
    "dag dagen dagje",
    "straat straten straatje",
    "stad steden",
    "lid leden",
    "gezinslid gezinsleden",
    "pleegkind pleegkinderen",
    "mogelijkheid mogelijkheden",
    "afspraak afspraken",
    "vriend vrienden vriendje",
    "zus zussen zusje",
    "foto fotootje",
    "idee ideeën ideetje",
    "brief brieven briefje",
    "probleem problemen probleempje",
    "groot grote groter grootst grootste",
    "lief lieve liever",
    "mooi mooie mooier mooist",
    "moeilijk moeilijke moeilijker moeilijkste",
    "zwaar zware zwaarder zwaarst",
    "goed goede beter beste",
    "boos boze bozer",
    "duidelijk duidelijke duidelijker",
    "financieel financiële",
    "jongen jongens jongetje",
    "hulpverlener hulpverleners",
    "organisatie organisaties",
    "museum musea",
    "schrijven schreef geschreven",
    "opschrijven opgeschreven opschreef",
    "aankomen aankwam aangekomen",
    "verwachten verwacht verwachtte verwachtten",
    "vasthouden vasthoudt vasthield vastgehouden",
    "ondersteunen ondersteunt ondersteunde ondersteund ondersteunden",
    "terugkomen terugkomt terugkwam teruggekomen",
    "kennismaken kennismaakt kennismaakte kennisgemaakt",
    "overleggen overlegt overlegde overlegd",
    "evalueren evalueert evalueerde geëvalueerd",
    "reageren reageert reageerde gereageerd",
    "groeien groei groeit groeide gegroeid",
    "gooien gooi gooit gooide gegooid",
    "vieren vier viert vierde gevierd",
    "durven durf durft durfde gedurfd",
    "verhuizen verhuis verhuist verhuisde verhuisd",
    "stoppen stop stopt stopte gestopt",
    "genieten geniet genoot genoten",
    "broer broers broertje broertjes",
    "zoon zonen zoons zoontje",
    "klas klassen",
    "psycholoog psychologen",
    "verslag verslagen",
    "weg wegen",
    "oog ogen oogje",
    "spel spelletje",
    "jong jonge jonger jongste",
    "vies vieze viezer",
    "hard harde harder hardst",
    "appen app appt geappt",
    "zaak zaken",
    "zak zakken",
    "lijden lijdt leed geleden"};
constexpr std::array<std::string_view, 35> englishWords{"large larger largest",
                                                        "die dies died dying",
                                                        "begin begins began begun beginning",
                                                        "organise organises organised",
                                                        "angry angrier angriest",
                                                        "listen listens listened listening",
                                                        "think thinks thought thinking",
                                                        "child children",
                                                        "help helps helped helping",
                                                        "go goes went gone going",
                                                        "speak speaks spoke spoken speaking",
                                                        "run runs ran running",
                                                        "woman women",
                                                        "life lives",
                                                        "city cities",
                                                        "study studies studied studying",
                                                        "happy happier happiest",
                                                        "big bigger biggest",
                                                        "feel feels felt feeling",
                                                        "write writes wrote written writing",
                                                        "find finds found finding",
                                                        "mother mothers",
                                                        "family families",
                                                        "good better best",
                                                        "stop stops stopped stopping",
                                                        "take takes took taken taking",
                                                        "colour colours coloured",
                                                        "color colors",
                                                        "list lists listed listing",
                                                        "box boxes",
                                                        "try tries tried trying",
                                                        "interview interviews interviewed interviewing",
                                                        "person people",
                                                        "understand understands understood understanding",
                                                        "teach teaches taught teaching"};

/// Each line is two words that look alike and are no forms of one.
constexpr std::array<std::string_view, 53> dutchOthers{
    "lezen lezer",      "straf straat",     "bezoek zoeken", "vriend vriendin",
    "paar paard",       "weg weegt",        "weg gewogen",   "luisteren luisteraar",
    "helpen helper",    "plaat plaats",     "mens men",      "waar waren",
    "bak bakker",       "lang langs",       "beet beetje",   "naam men",
    "moeder moe",       "moeder moed",      "geval vallen",  "kind kin",
    "gesprek spreken",  "geluk gelukt",     "beeld beer",    "man mand",
    "zoon zone",        "school schuilen",  "leden geleden", "lid geleden",
    "bom boom",         "bommen bomen",     "mannen manen",  "hoor hoorn",
    "wens wen",         "kans kan",         "als al",        "hals hal",
    "les leren",        "dans dan",         "hand handelen", "kant kantoor",
    "werk werking",     "weten wetenschap", "moet moed",     "beter verbeteren",
    "spraak gesproken", "ben benen",        "zak zaken",     "jong jongen",
    "buren buurt",      "maar maart",       "lek lekker",    "school schol",
    "reden gereden"};
constexpr std::array<std::string_view, 17> englishOthers{
    "write writer",       "hope hopped",     "plan planed",   "listen listener",    "listen list",
    "news new",           "happy happiness", "kind kindness", "general generation", "universe university",
    "organ organization", "thing th",        "bring ring",    "mother moth",        "meet meat",
    "wit witness",        "policy police"};

std::vector<std::string> wordsOf(std::string_view line)
{
    std::istringstream in{std::string(line)};
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(rd::text::folded(word));
    return words;
}

/// Of each line every word is asked for, and every other word looked at.
void checkLines(Language language, std::span<const std::string_view> lines, bool areForms)
{
    WordForms forms(language);
    for (const std::string_view line : lines) {
        const auto words = wordsOf(line);
        for (const std::string& wanted : words)
            for (const std::string& word : words)
                BOOST_TEST(forms.isFormOf(word, wanted) == (areForms || word == wanted),
                           word << " where " << wanted << " is wanted");
    }
}

}

BOOST_AUTO_TEST_SUITE(FormsOfWords)

BOOST_AUTO_TEST_CASE(FormsOfOneWord_FindEachOther)
{
    checkLines(Language::dutch, dutchWords, true);
    checkLines(Language::english, englishWords, true);
}

BOOST_AUTO_TEST_CASE(WordsThatOnlyLookAlike_DoNot)
{
    checkLines(Language::dutch, dutchOthers, false);
    checkLines(Language::english, englishOthers, false);
}

BOOST_AUTO_TEST_CASE(AWordThatIsAFormOfTwo_IsFoundByBoth_WhichDoNotFindEachOther)
{
    WordForms dutch(Language::dutch);
    for (const char* wanted : {"weg", "gewogen"}) BOOST_TEST(dutch.isFormOf("wegen", wanted));
    BOOST_TEST(!dutch.isFormOf("gewogen", "weg"));
    for (const char* wanted : {"naam", "nemen"}) BOOST_TEST(dutch.isFormOf("namen", wanted));
    BOOST_TEST(!dutch.isFormOf("nemen", "naam"));
}

BOOST_AUTO_TEST_CASE(WordsThatTheDictionaryDoesNotKnow_GoByTheirStem)
{
    WordForms dutch(Language::dutch);
    BOOST_TEST(dutch.isFormOf("gezwurbeld", "zwurbelen"));
    BOOST_TEST(dutch.isFormOf("zwurbelt", "zwurbelen"));
    BOOST_TEST(!dutch.isFormOf("zwurmen", "zwurbelen"));
}

BOOST_AUTO_TEST_CASE(WithoutADictionary_StemsAndEndingsDecide)
{
    WordForms dutch(Language::dutch, nullptr);
    for (const char* word : {"luisteren", "luistert", "luisterde", "geluisterd"})
        BOOST_TEST(dutch.isFormOf(word, "luisteren"), word);
    BOOST_TEST(dutch.isFormOf("geeft", "geven"));
    BOOST_TEST(!dutch.isFormOf("paard", "paar"));
    BOOST_TEST(!dutch.isFormOf("hielp", "helpen"));
    WordForms english(Language::english, nullptr);
    BOOST_TEST(english.isFormOf("listening", "listen"));
    BOOST_TEST(!english.isFormOf("thought", "think"));
}

BOOST_AUTO_TEST_SUITE_END()
