// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/memo_json.h"

#include "base/error.h"
#include "base/i18n.h"
#include "coding/memo_numbers.h"
#include "coding/memo_text.h"
#include "errands/lookup.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace rd::errands
{

namespace
{

using coding::Memo;

Json inBoth(const Wording& wording)
{
    return {{"nl", wording.nl}, {"en", wording.en}};
}

Wording fromBoth(const Json& json)
{
    if (json.is_string()) return Wording::both(json.get<std::string>());
    return {json.value("nl", std::string()), json.value("en", std::string())};
}

Json aboutJson(const Memo& memo, const history::State& state)
{
    const Uuid id = memo.subject;
    if (id.isNull()) return nullptr;
    if (const auto* code = state.codebook.find(CodeId{id})) return {{"code", code->key}};
    if (const auto* one = state.cases.find(CaseId{id})) return {{"case", one->name}};
    if (const auto* text = state.transcripts.find(TranscriptId{id})) {
        Json about{{"transcript", text->name}};
        if (!memo.span.empty()) about.update({{"start", memo.span.start}, {"end", memo.span.end}});
        return about;
    }
    return {{"id", id.toString()}};
}

/// Reads one memo of a file, but for what it says of other memos.
class MemoReader
{
public:
    MemoReader(const Json& json, const history::State& state) : m_json(json), m_state(state) {}

    Memo read()
    {
        static const std::set<std::string> known{"id",    "kind",    "title",      "text",    "about",
                                                 "coder", "made_ms", "answers",    "opposes", "number",
                                                 "shown", "made",    "changed_by", "changed"};
        if (!m_json.is_object()) throw std::invalid_argument("{}");
        for (const auto& [key, value] : m_json.items())
            if (!known.contains(key)) throw std::invalid_argument(key);
        Memo memo;
        memo.kind = kindOf(m_json.value("kind", std::string("note")));
        if (m_json.contains("title")) memo.title = fromBoth(m_json["title"]);
        if (m_json.contains("text")) memo.text = fromBoth(m_json["text"]);
        if (m_json.contains("id")) memo.id = MemoId{idOf(m_json["id"].get<std::string>())};
        if (m_json.contains("coder") && !m_json["coder"].is_null())
            memo.coder = codersNamed(m_state, {m_json["coder"].get<std::string>()}).front();
        memo.madeMs = m_json.value("made_ms", std::int64_t{0});
        if (m_json.contains("about") && !m_json["about"].is_null()) readAbout(m_json["about"], memo);
        return memo;
    }

private:
    static coding::MemoKind kindOf(const std::string& word)
    {
        try {
            return coding::memoKindFromKey(word);
        } catch (const std::invalid_argument&) {
            std::string kinds;
            for (const auto kind : {coding::MemoKind::note, coding::MemoKind::conclusion,
                                    coding::MemoKind::recommendation, coding::MemoKind::question})
                kinds += (kinds.empty() ? "" : ", ") + coding::memoKindKey(kind);
            throw Refusal({"", "", say("“{word}” is no kind of memo.", fmt::arg("word", word)),
                           say("Write one of {kinds}.", fmt::arg("kinds", kinds))});
        }
    }

    static Uuid idOf(const std::string& word)
    {
        const auto id = Uuid::parse(word);
        if (!id) throw std::invalid_argument(word);
        return *id;
    }

    void readAbout(const Json& about, Memo& memo) const
    {
        if (!about.is_object()) throw std::invalid_argument(about.dump());
        if (about.contains("code"))
            memo.subject = codeNamed(m_state, about["code"].get<std::string>()).id.uuid;
        if (about.contains("case"))
            memo.subject = caseNamed(m_state, about["case"].get<std::string>()).id.uuid;
        if (about.contains("id")) memo.subject = idOf(about["id"].get<std::string>());
        if (!about.contains("transcript")) return;
        memo.subject = transcriptNamed(m_state, about["transcript"].get<std::string>()).id.uuid;
        memo.span = {about.value("start", 0), about.value("end", 0)};
    }

    const Json& m_json;
    const history::State& m_state;
};

/// Runs `read` and says of a complaint which memo of the file it is about.
template <class Read>
auto ofMemo(const std::string& file, std::size_t number, const Read& read)
{
    const auto place = [&] { return say("memo {number}", fmt::arg("number", number)); };
    const std::string remedy = tr("See docs/memos.md for what a memo may say.");
    try {
        return read();
    } catch (const Refusal& refusal) {
        throw Refusal({file, place(), refusal.complaint().what, refusal.complaint().remedy});
    } catch (const std::invalid_argument& word) {
        throw Refusal(
            {file, place(), say("“{word}” is not known here.", fmt::arg("word", word.what())), remedy});
    } catch (const nlohmann::json::exception&) {
        throw Refusal({file, place(), tr("This value is of the wrong kind."), remedy});
    }
}

/// One without an id is the known one of its kind and title.
void recognise(Memo& memo, const history::State& state)
{
    for (const Memo* known : state.memosInOrder()) {
        const bool same =
            !memo.id && !memo.title.empty() && known->kind == memo.kind && known->title == memo.title;
        if (!same && known->id != memo.id) continue;
        memo.id = known->id;
        memo.position = known->position;
    }
    if (!memo.id) memo.id = MemoId::make();
}

/// The project's memos and those of the file, as they will be after the import.
std::vector<const Memo*> together(const history::State& state, const std::vector<Memo>& memos)
{
    std::vector<const Memo*> all = state.memosInOrder();
    for (const Memo& memo : memos) {
        const auto known =
            std::find_if(all.begin(), all.end(), [&](const Memo* m) { return m->id == memo.id; });
        if (known == all.end())
            all.push_back(&memo);
        else
            *known = &memo;
    }
    return all;
}

/// "1a", "conclusion 1a" or "conclusie 1a", whatever the user's language is.
bool isNumbered(const Memo& memo, const std::map<MemoId, std::string>& numbers, const std::string& word)
{
    const auto number = numbers.find(memo.id);
    if (number == numbers.end()) return false;
    if (number->second == word) return true;
    for (const Language language : {Language::dutch, Language::english}) {
        const SpeakIn speak(language);
        if (coding::memoName(memo, numbers) == word) return true;
    }
    return false;
}

/// Those that are still there, by id.
Json memosJson(const std::vector<MemoId>& ids, const history::State& state)
{
    Json list = Json::array();
    for (const MemoId id : ids)
        if (const auto known = state.memos.find(id); known != state.memos.end() && !known->second.deleted)
            list.push_back(id.uuid.toString());
    return list;
}

}

const Memo& memoNamed(const std::vector<const Memo*>& memos, const std::map<MemoId, std::string>& numbers,
                      const std::string& word)
{
    std::vector<const Memo*> found;
    const auto id = Uuid::parse(word);
    for (const Memo* memo : memos)
        if ((id && memo->id.uuid == *id) || memo->title.nl == word || memo->title.en == word ||
            isNumbered(*memo, numbers, word))
            found.push_back(memo);
    if (found.size() == 1) return *found.front();
    std::vector<std::string> names;
    for (const Memo* memo : found) names.push_back(coding::memoName(*memo, numbers));
    if (found.empty())
        throw Refusal({"", "", say("There is no memo “{word}”.", fmt::arg("word", word)),
                       tr("The command memos lists them with their numbers.")});
    throw Refusal({"", "", say("Several memos are called “{word}”.", fmt::arg("word", word)),
                   say("Name the one you mean: {names}.", fmt::arg("names", listed(names)))});
}

std::string withIds(const std::string& text, const std::vector<const Memo*>& memos,
                    const std::map<MemoId, std::string>& numbers)
{
    std::string kept;
    for (const coding::MemoPiece& piece : coding::memoPieces(text)) {
        if (piece.kind != coding::MemoPiece::Kind::memo || Uuid::parse(piece.name)) {
            kept += piece.text;
            continue;
        }
        try {
            kept += coding::renamed(piece, memoNamed(memos, numbers, piece.name).id.uuid.toString());
        } catch (const Refusal&) {
            kept += piece.text; // reported as dead wherever it is shown
        }
    }
    return kept;
}

std::string withKeys(const std::string& text, const codebook::Codebook& codebook)
{
    std::string kept;
    for (const coding::MemoPiece& piece : coding::memoPieces(text)) {
        const bool figure = piece.kind == coding::MemoPiece::Kind::figure;
        const codebook::Code* code = figure ? codebook.lookUp(piece.name) : nullptr;
        kept += code == nullptr || code->key == piece.name ? piece.text : coding::renamed(piece, code->key);
    }
    return kept;
}

std::string withNumbers(const std::string& text, const std::map<MemoId, std::string>& numbers)
{
    std::string shown;
    for (const coding::MemoPiece& piece : coding::memoPieces(text)) {
        const auto id = piece.kind == coding::MemoPiece::Kind::memo ? Uuid::parse(piece.name) : std::nullopt;
        const auto number = id ? numbers.find(MemoId{*id}) : numbers.end();
        shown += number == numbers.end() ? piece.text : coding::renamed(piece, number->second);
    }
    return shown;
}

std::string subjectName(const history::State& state, const Uuid& subject)
{
    if (const auto* code = state.codebook.find(state.codebook.resolved(CodeId{subject})))
        return code->shownName(userLanguage());
    if (const auto* one = state.cases.find(CaseId{subject})) return one->name;
    if (const auto* one = state.cases.find(RespondentId{subject})) return one->name;
    if (const auto* one = state.transcripts.find(TranscriptId{subject})) return one->name;
    return {};
}

std::string coderName(const history::State& state, CoderId id)
{
    const auto coder = state.coders.find(id);
    return coder == state.coders.end() ? std::string() : coder->second.shownName();
}

std::string writerOf(const Memo& memo, const history::State& state)
{
    return coderName(state, memo.coder);
}

Json toJson(const Memo& memo, const history::State& state)
{
    const std::string writer = writerOf(memo, state);
    return {{"id", memo.id.uuid.toString()},
            {"kind", coding::memoKindKey(memo.kind)},
            {"title", inBoth(memo.title)},
            {"text", inBoth(memo.text)},
            {"about", aboutJson(memo, state)},
            {"coder", writer.empty() ? Json(nullptr) : Json(writer)},
            {"made_ms", memo.madeMs},
            {"answers", memosJson(memo.answers, state)},
            {"opposes", memosJson(memo.opposes, state)}};
}

std::vector<Memo> memosFromJson(const std::string& bytes, const std::string& file,
                                const history::State& state)
{
    const Json json = Json::parse(bytes, nullptr, false);
    if (json.is_discarded() || !json.is_object() || !json.contains("memos") || !json["memos"].is_array())
        throw Refusal({file, "", tr("This is not a file of memos."),
                       tr("Export the memos of a project to see what one looks like.")});
    std::vector<Memo> memos;
    for (const Json& one : json["memos"]) {
        memos.push_back(ofMemo(file, memos.size() + 1, [&] { return MemoReader(one, state).read(); }));
        recognise(memos.back(), state);
    }
    const auto all = together(state, memos);
    const auto numbers = coding::memoNumbers(all, state.codebook);
    auto finished = memos;
    for (std::size_t i = 0; i < memos.size(); ++i) {
        Memo& memo = finished[i];
        for (std::string* text : {&memo.text.nl, &memo.text.en})
            *text = withKeys(withIds(*text, all, numbers), state.codebook);
        const auto named = [&](const char* key) {
            return ofMemo(file, i + 1, [&] {
                std::vector<MemoId> ids;
                for (const std::string& word : json["memos"][i].value(key, std::vector<std::string>()))
                    ids.push_back(memoNamed(all, numbers, word).id);
                return ids;
            });
        };
        memo.answers = named("answers");
        memo.opposes = named("opposes");
    }
    return finished;
}

}
