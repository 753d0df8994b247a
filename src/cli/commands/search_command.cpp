// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "cli/commands/commands.h"
#include "cli/counting.h"
#include "errands/in_vivo.h"
#include "errands/lookup.h"
#include "errands/text_search.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

namespace
{

struct SearchOptions {
    std::string words;
    std::string match = "parts";
    std::vector<std::string> transcripts;
    std::string turns = "all";
    std::string within;
    std::vector<std::string> coders;
    std::vector<std::string> withoutForms;
    std::string code;
    std::string qualifier;
    bool inVivo = false;
    std::string under;
    std::string unit = "words";

    [[nodiscard]] bool codes() const { return inVivo || !code.empty(); }
};

text::WordMatch matchOf(const std::string& key)
{
    if (key == "forms") return text::WordMatch::forms;
    return key == "whole" ? text::WordMatch::whole : text::WordMatch::parts;
}

void leaveOut(std::vector<errands::TextHit>& hits, const std::string& form)
{
    const auto places = errands::hitsOfForm(hits, form);
    if (places.empty())
        throw Refusal({"", "", say("“{words}” is not among what is found.", fmt::arg("words", form)),
                       tr("Look at the words without --without-form.")});
    for (auto place = places.rbegin(); place != places.rend(); ++place)
        hits.erase(hits.begin() + static_cast<std::ptrdiff_t>(*place));
}

std::vector<errands::TextHit> hitsOf(project::Project& project, const SearchOptions& options)
{
    const history::State& state = project.state();
    errands::TextQuestion question{options.words, matchOf(options.match)};
    question.transcripts = errands::transcriptsListed(state, options.transcripts);
    question.turns = coding::turnChoiceFromKey(options.turns);
    if (!options.within.empty()) question.within = errands::codeNamed(state, options.within).id;
    question.coders = errands::codersListed(state, options.coders);
    auto hits = errands::findInTexts(project, question, consoleProgress());
    for (const std::string& form : options.withoutForms) leaveOut(hits, form);
    return hits;
}

void listHits(const Session& session, const SearchOptions& options)
{
    const auto project = session.openToRead();
    const auto hits = hitsOf(*project, options);
    Listing listing;
    listing.key = "places";
    listing.empty = tr("These words are nowhere in the texts.");
    listing.columns = {{"document", tr("Transcript")}, {"turn", tr("Turn"), true},
                       {"start", tr("Start"), true},   {"end", tr("End"), true},
                       {"before", tr("Before it")},    {"words", tr("Words")},
                       {"behind", tr("Behind it")}};
    for (const errands::TextHit& hit : hits)
        listing.rows.push_back({project->state().transcripts.find(hit.transcript)->name,
                                hit.turn == 0 ? Json(nullptr) : Json(hit.turn), hit.span.start, hit.span.end,
                                hit.before, hit.words, hit.behind});
    if (!hits.empty()) listing.notes.push_back(errands::toldHits(hits));
    session.print(listing);
}

/// The edit that codes what was found, empty when nothing was.
history::Edit codingEdit(project::Project& project, const SearchOptions& options)
{
    const history::State& state = project.state();
    const auto hits = hitsOf(project, options);
    auto passages = errands::passagesOf(project, hits, errands::hitUnitFromKey(options.unit));
    if (passages.empty()) return {};
    if (!options.inVivo) {
        const CodeId qualifier =
            options.qualifier.empty() ? CodeId{} : errands::codeNamed(state, options.qualifier).id;
        return errands::codeEach(state, std::move(passages), errands::codeNamed(state, options.code).id,
                                 qualifier, project.author());
    }
    const CodeId under = options.under.empty() ? CodeId{} : errands::codeNamed(state, options.under).id;
    const Language language = state.transcripts.find(hits.front().transcript)->language;
    return errands::codeInVivo(state, options.words, under, language, std::move(passages), project.author())
        .edit;
}

void codeHits(const Session& session, const SearchOptions& options)
{
    if (!options.under.empty() && !options.inVivo) throw UsageError(tr("--under goes with --in-vivo."));
    if (!options.qualifier.empty() && options.inVivo) throw UsageError(tr("--qualifier goes with --code."));
    const auto project = session.openToWrite();
    const auto edit = codingEdit(*project, options);
    if (edit.empty()) return session.tell(tr("Nothing to code: not found, or coded so already."));
    project->apply(edit, consoleProgress());
    session.tell(history::describe(edit.kind, edit.args) + ".");
}

void addCodingOptions(CLI::App& command, SearchOptions& options)
{
    auto* code = command.add_option("--code", options.code, tr("Code all that is found with this code."));
    code->option_text(tr("CODE"));
    command.add_option("--qualifier", options.qualifier, tr("With --code: give the codings this qualifier."))
        ->option_text(tr("CODE"));
    command
        .add_flag("--in-vivo", options.inVivo,
                  tr("Make a code of these words, and code all that is found with it."))
        ->excludes(code);
    command.add_option("--under", options.under, tr("With --in-vivo: below which code or theme it comes."))
        ->option_text(tr("CODE"));
    addChoice(command, "--unit", options.unit, {"words", "sentence", "turn"},
              tr("What is coded: the words, their sentence, or the turn in which they stand."));
}

}

void addSearch(CLI::App& app, Session& session)
{
    CLI::App* command =
        addCommand(app, session, "search", tr("Find words in what is said, and code where they stand."));
    const auto options = std::make_shared<SearchOptions>();
    command
        ->add_option(tr("WORDS"), options->words,
                     tr("A word or a phrase; * is any letters, | is or, & asks for both in one turn."))
        ->required();
    addChoice(*command, "--match", options->match, {"parts", "whole", "forms"},
              tr("Also within longer words, only whole words, or all forms of the words."));
    addSeveral(*command, "--without-form", options->withoutForms, tr("WORDS"),
               tr("Leave out the places where just these words stand. May be repeated."));
    addSeveral(*command, "--transcript", options->transcripts, tr("NAME"),
               tr("Only in this transcript. May be repeated."));
    addChoice(*command, "--turns", options->turns, {"all", "without-interviewer"},
              tr("Whether the interviewer's turns are searched; by default they are."));
    command
        ->add_option("--within", options->within, tr("Only in passages of this code and the codes below it."))
        ->option_text(tr("CODE"));
    addSeveral(*command, "--coder", options->coders, tr("NAME"),
               tr("With --within: only passages by this coder. May be repeated."));
    addCodingOptions(*command, *options);
    command->callback([&session, options] {
        if (options->codes()) return codeHits(session, *options);
        listHits(session, *options);
    });
}

}
