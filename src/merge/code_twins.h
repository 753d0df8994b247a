// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook/codebook.h"

#include <map>
#include <set>
#include <vector>

namespace rd::merge
{

/// Which code of ours is the same as one of theirs, by what they are called: in two codebooks that were made
/// apart names say what is meant, in either language, case and accents ignored, and keys only where no name
/// says otherwise. Each of ours is the twin of one of theirs at most; where several have the name, the one
/// with the same key, else the one in the same place, else the one of the same level is preferred.
class CodeTwins
{
public:
    /// Looks for twins of all codes of `theirs` but those in `known`, among those of `ours` but those in
    /// `taken`. Both codebooks must outlive it.
    CodeTwins(const codebook::Codebook& ours, const codebook::Codebook& theirs, const std::set<CodeId>& known,
              const std::set<CodeId>& taken);

    /// Ours; null when there is none.
    [[nodiscard]] const codebook::Code* of(CodeId theirs) const;
    /// Whether its twin has its key, and nothing is said by their names.
    [[nodiscard]] bool byKeyOnly(CodeId theirs) const { return m_byKeyOnly.contains(theirs); }
    /// Ours that has the key of that code and is called otherwise, so that it is no twin; else null.
    [[nodiscard]] const codebook::Code* namesake(const codebook::Code& theirs) const;

private:
    /// A code with its names as they are compared.
    struct Called {
        const codebook::Code* code;
        std::string nl;
        std::string en;
        const codebook::Code* above; ///< Null at the top.
    };
    using Fits = bool (*)(const Called& ours, const Called& theirs);
    static Called called(const codebook::Codebook& book, const codebook::Code& code);
    static std::vector<Called> allCalled(const codebook::Codebook& book, const std::set<CodeId>& but);
    static bool shareAName(const Called& one, const Called& other);
    static bool calledOtherwise(const Called& one, const Called& other);
    static bool nameAndLevel(const Called& ours, const Called& theirs);
    static bool nameAndKey(const Called& ours, const Called& theirs);
    static bool nameAndPlace(const Called& ours, const Called& theirs);
    static bool keyOnly(const Called& ours, const Called& theirs);
    void match(std::vector<Called>& ours, std::vector<Called>& theirs, Fits fits);

    const codebook::Codebook& m_ours;
    const codebook::Codebook& m_theirs;
    std::map<CodeId, CodeId> m_twins;
    std::set<CodeId> m_byKeyOnly;
};

}
