// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace rd::analysis
{

/// A set of indexes below a fixed size: one bit each. Sets that are combined have the same size.
class Bits
{
public:
    Bits() = default;
    explicit Bits(std::size_t size) : m_size(size), m_words((size + 63) / 64) {}

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool test(std::size_t i) const { return ((m_words[i / 64] >> (i % 64)) & 1U) != 0; }
    void set(std::size_t i) { m_words[i / 64] |= std::uint64_t{1} << (i % 64); }
    void setAll()
    {
        for (std::size_t i = 0; i < m_size; ++i) set(i);
    }

    Bits& operator|=(const Bits& other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) m_words[i] |= other.m_words[i];
        return *this;
    }
    Bits& operator&=(const Bits& other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) m_words[i] &= other.m_words[i];
        return *this;
    }
    friend Bits operator&(Bits a, const Bits& b) { return a &= b; }
    friend Bits operator|(Bits a, const Bits& b) { return a |= b; }
    bool operator==(const Bits&) const = default;

    [[nodiscard]] std::uint32_t count() const
    {
        std::uint32_t n = 0;
        for (const std::uint64_t word : m_words) n += static_cast<std::uint32_t>(std::popcount(word));
        return n;
    }
    [[nodiscard]] std::uint32_t countBoth(const Bits& other) const
    {
        std::uint32_t n = 0;
        for (std::size_t i = 0; i < m_words.size(); ++i)
            n += static_cast<std::uint32_t>(std::popcount(m_words[i] & other.m_words[i]));
        return n;
    }
    [[nodiscard]] bool any() const
    {
        for (const std::uint64_t word : m_words)
            if (word != 0) return true;
        return false;
    }
    /// The members, ascending.
    [[nodiscard]] std::vector<std::uint32_t> members() const
    {
        std::vector<std::uint32_t> result;
        result.reserve(count());
        for (std::size_t w = 0; w < m_words.size(); ++w)
            for (std::uint64_t word = m_words[w]; word != 0; word &= word - 1)
                result.push_back(
                    static_cast<std::uint32_t>(w * 64 + static_cast<std::size_t>(std::countr_zero(word))));
        return result;
    }

private:
    std::size_t m_size = 0;
    std::vector<std::uint64_t> m_words;
};

}
