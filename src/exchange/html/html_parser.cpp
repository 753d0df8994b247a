// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/html/html_parser.h"

#include "exchange/html/hiding_styles.h"
#include "exchange/html/html_limits.h"
#include "exchange/package/zip_package.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <exception>
#include <memory>
#include <mutex>
#include <utility>

namespace rd::exchange
{

namespace
{

constexpr int deepestElement = 400;

struct FreeContext {
    void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

using Context = std::unique_ptr<htmlParserCtxt, FreeContext>;

/// Stands between the library, which is C and may not see an exception, and the listener.
class Bridge
{
public:
    Bridge(htmlParserCtxt* context, const std::string& file, const HidingStyles& styles,
           HtmlListener& listener)
        : m_context(context), m_file(file), m_styles(styles), m_listener(listener)
    {
    }

    /// `attributes` are names and values in turn, with a null at the end; null for none.
    void begin(const xmlChar* name, const xmlChar** attributes)
    {
        guarded([&] {
            if (++m_depth > deepestElement) refuseTooDeep(m_file);
            m_listener.marks(marksOf(attributes));
            m_listener.begin(text(name), isHidden(text(name), attributes));
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

    static HtmlMarks marksOf(const xmlChar** attributes)
    {
        HtmlMarks marks;
        for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
            if (attributes[1] == nullptr) continue;
            const std::string_view attribute = text(attributes[0]);
            if (attribute == "id") marks.id = text(attributes[1]);
            if (attribute == "class") marks.classes = text(attributes[1]);
            if (attribute == "role") marks.role = text(attributes[1]);
            if (attribute == "href") marks.href = text(attributes[1]);
            if (attribute == "style") marks.style = text(attributes[1]);
        }
        return marks;
    }

    /// By the attribute `hidden`, its own style or a style sheet of the page; a sheet when it is not for
    /// screens.
    [[nodiscard]] bool isHidden(std::string_view name, const xmlChar** attributes) const
    {
        StyledElement element{name, {}, {}, {}};
        for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
            const std::string_view attribute = text(attributes[0]);
            if (attribute == "hidden") return true;
            if (attributes[1] == nullptr) continue;
            const std::string_view value = text(attributes[1]);
            if (attribute == "id") element.id = value;
            if (attribute == "class") element.classes = value;
            if (attribute == "style") element.style = value;
            if (name == "style" && attribute == "media" && !HidingStyles::isForScreens(value)) return true;
        }
        return m_styles.hides(element);
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
    const HidingStyles& m_styles;
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

/// Hears the style sheets of a page. Those within <noscript> are for browsers without scripts.
class SheetReader final : public HtmlListener
{
public:
    void begin(std::string_view name, bool hidden) override
    {
        if (name == "noscript") ++m_noScript;
        m_inSheet = name == "style" && !hidden && m_noScript == 0;
    }

    void end(std::string_view name) override
    {
        if (name == "noscript") --m_noScript;
        if (m_inSheet) m_styles.add(m_sheet);
        m_inSheet = false;
        m_sheet.clear();
    }

    void words(std::string_view utf8) override
    {
        if (m_inSheet) m_sheet += utf8;
    }

    [[nodiscard]] HidingStyles take() { return std::move(m_styles); }

private:
    HidingStyles m_styles;
    std::string m_sheet;
    bool m_inSheet = false;
    int m_noScript = 0;
};

void parse(const std::string& utf8, const std::string& file, const HidingStyles& styles,
           HtmlListener& listener)
{
    const Context context = contextOf(utf8);
    Bridge bridge(context.get(), file, styles, listener);
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

void parseHtml(const std::string& utf8, const std::string& file, HtmlListener& listener)
{
    if (utf8.empty()) return;
    checkTags(utf8, file);
    SheetReader sheets;
    parse(utf8, file, {}, sheets);
    parse(utf8, file, sheets.take(), listener);
}

}
