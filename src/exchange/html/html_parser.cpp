// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/html/html_parser.h"

#include "exchange/html/html_limits.h"
#include "exchange/package/zip_package.h"
#include "text/fold.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <mutex>

namespace rd::exchange
{

namespace
{

constexpr int deepestElement = 400;

struct FreeContext {
    void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

using Context = std::unique_ptr<htmlParserCtxt, FreeContext>;

/// Whether the declarations of a style end with "display: none".
bool showsNothing(std::string_view style)
{
    std::string plain = text::folded(style);
    std::erase_if(plain, [](char c) { return c == ' '; });
    bool shown = true;
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t end = std::min(plain.find(';', at), plain.size());
        const std::string declared = plain.substr(at, end - at);
        if (declared.starts_with("display:")) shown = !declared.starts_with("display:none");
        at = end + 1;
    }
    return !shown;
}

/// Stands between the library, which is C and may not see an exception, and the listener.
class Bridge
{
public:
    Bridge(htmlParserCtxt* context, const std::string& file, HtmlListener& listener)
        : m_context(context), m_file(file), m_listener(listener)
    {
    }

    /// `attributes` are names and values in turn, with a null at the end; null for none.
    void begin(const xmlChar* name, const xmlChar** attributes)
    {
        guarded([&] {
            if (++m_depth > deepestElement) refuseDamaged(m_file);
            m_listener.begin(text(name), isHidden(attributes));
            if (text(name) != "a" || attributes == nullptr) return;
            for (; attributes[0] != nullptr; attributes += 2)
                if (text(attributes[0]) == "name" && attributes[1] != nullptr)
                    m_listener.anchor(text(attributes[1]));
        });
    }

    void end(const xmlChar* name)
    {
        guarded([&] {
            --m_depth;
            m_listener.end(text(name));
        });
    }

    void words(const xmlChar* start, int length)
    {
        guarded([&] { m_listener.words({text(start).data(), static_cast<std::size_t>(length)}); });
    }

    void finish() const
    {
        if (m_failure) std::rethrow_exception(m_failure);
        if (m_context->instate == XML_PARSER_EOF && m_context->errNo == XML_ERR_NO_MEMORY)
            refuseTooLarge(m_file);
    }

private:
    static std::string_view text(const xmlChar* characters)
    {
        return reinterpret_cast<const char*>(characters);
    }

    /// By the attribute `hidden`, or display: none in its own style.
    static bool isHidden(const xmlChar** attributes)
    {
        for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
            if (text(attributes[0]) == "hidden") return true;
            if (text(attributes[0]) == "style" && attributes[1] != nullptr &&
                showsNothing(text(attributes[1])))
                return true;
        }
        return false;
    }

    template <class Call>
    void guarded(Call&& call)
    {
        if (m_failure) return;
        try {
            call();
        } catch (...) {
            m_failure = std::current_exception();
            xmlStopParser(m_context);
        }
    }

    htmlParserCtxt* m_context;
    const std::string& m_file;
    HtmlListener& m_listener;
    int m_depth = 0;
    std::exception_ptr m_failure;
};

void onBegin(void* bridge, const xmlChar* name, const xmlChar** attributes)
{
    static_cast<Bridge*>(bridge)->begin(name, attributes);
}

void onEnd(void* bridge, const xmlChar* name)
{
    static_cast<Bridge*>(bridge)->end(name);
}

void onWords(void* bridge, const xmlChar* start, int length)
{
    static_cast<Bridge*>(bridge)->words(start, length);
}

Context contextOf(const std::string& utf8)
{
    static std::once_flag begun;
    std::call_once(begun, xmlInitParser);
    Context context(htmlCreateMemoryParserCtxt(utf8.data(), static_cast<int>(utf8.size())));
    if (!context) throw std::bad_alloc();
    htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                          HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD);
    xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
    return context;
}

}

void parseHtml(const std::string& utf8, const std::string& file, HtmlListener& listener)
{
    if (utf8.empty()) return;
    checkTags(utf8, file);
    const Context context = contextOf(utf8);
    Bridge bridge(context.get(), file, listener);
    *context->sax = {};
    context->sax->startElement = onBegin;
    context->sax->endElement = onEnd;
    context->sax->characters = onWords;
    context->sax->ignorableWhitespace = onWords;
    context->userData = &bridge;
    htmlParseDocument(context.get());
    bridge.finish();
}

}
