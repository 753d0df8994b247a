// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/foreign_project/import_edit.h"
#include "exchange/refi/refi_reader.h"
#include "exchange/refi/refi_writer.h"
#include "text/offset_map.h"

#include <map>
#include <memory>
#include <string>

namespace rd::test
{

/// A project in memory that files are imported into and exported from.
struct RefiWorld {
    history::State state;
    std::map<TranscriptId, std::shared_ptr<const std::string>> texts;
    std::map<std::string, std::string> files;
    exchange::ImportReport report; ///< Of the last import.

    RefiWorld() { state.info.title = "proef"; }

    void take(const history::Edit& edit)
    {
        for (const history::Row& row : edit.rows) {
            if (std::holds_alternative<transcript::Turn>(row)) continue; // no test looks at them
            state.put(row);
            if (const auto* text = std::get_if<transcript::TranscriptText>(&row))
                texts[text->id] = std::make_shared<const std::string>(text->body);
        }
        for (const transcript::SourceFile& file : edit.files) files[file.sha256] = file.bytes;
    }

    exchange::Import importQdpx(std::string_view bytes, const std::string& name = "proef.qdpx")
    {
        auto import = exchange::importEdit(
            state, exchange::readQdpxOf(bytes, name, state.info.language, silentProgress()), name);
        take(import.edit);
        report = import.report;
        return import;
    }

    [[nodiscard]] exchange::ExportSource source() const
    {
        return {state, [this](TranscriptId id) { return texts.at(id); },
                [this](const std::string& sha256) {
                    const auto found = files.find(sha256);
                    return found == files.end() ? std::string() : found->second;
                },
                "Rode Draad proef"};
    }

    [[nodiscard]] std::string exportQdpx(exchange::RefiReader reader = exchange::RefiReader::standard) const
    {
        return exchange::writeQdpx(source(), reader, silentProgress()).bytes;
    }

    /// The words of a coding.
    [[nodiscard]] std::string words(const coding::Coding& coding) const
    {
        return std::string(text::OffsetMap(*texts.at(coding.transcript)).slice(coding.span));
    }

    [[nodiscard]] const codebook::Code* code(const std::string& name) const
    {
        for (const codebook::Code* code : state.codebook.inOrder())
            if (code->name.in(state.info.language) == name) return code;
        return nullptr;
    }
};

/// All that a round trip must keep, as lines of words in a fixed order: everything but the ids of turns and
/// speakers and places in lists.
std::vector<std::string> contentOf(const RefiWorld& world);

}
