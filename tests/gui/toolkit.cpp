// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ligatures.h"

#include <boost/test/unit_test.hpp>

#include <wx/app.h>
#include <wx/apptrait.h>
#include <wx/evtloop.h>

#include <memory>

namespace
{

/// What is thrown in an event, and what the toolkit asserts, is the test's failure.
class TestApp : public wxApp
{
public:
    bool OnInit() override { return true; }
    bool OnExceptionInMainLoop() override { throw; }
    /// Without this the toolkit would ask in a dialog, and wait for ever.
    void OnAssertFailure(const wxChar* file, int line, const wxChar* function, const wxChar* condition,
                         const wxChar* message) override
    {
        BOOST_ERROR("the toolkit's assertion in "
                    << wxString(function).utf8_string() << " (" << wxString(file).utf8_string() << ":" << line
                    << "): " << wxString(condition).utf8_string() << " " << wxString(message).utf8_string());
    }
};

/// The toolkit for the whole run, with an event loop that tests drive.
struct Toolkit {
    Toolkit()
    {
        rd::gui::writeWithoutLigatures();
        wxApp::SetInstance(new TestApp);
        auto& suite = boost::unit_test::framework::master_test_suite();
        BOOST_TEST_REQUIRE(wxEntryStart(suite.argc, suite.argv), "the toolkit needs a display");
        wxTheApp->SetExitOnFrameDelete(false);
        BOOST_TEST_REQUIRE(wxTheApp->CallOnInit());
        m_loop.reset(wxTheApp->GetTraits()->CreateEventLoop());
        m_active = std::make_unique<wxEventLoopActivator>(m_loop.get());
    }
    ~Toolkit()
    {
        m_active.reset();
        m_loop.reset();
        wxTheApp->OnExit();
        wxEntryCleanup();
    }

private:
    std::unique_ptr<wxEventLoopBase> m_loop;
    std::unique_ptr<wxEventLoopActivator> m_active;
};

}

BOOST_TEST_GLOBAL_FIXTURE(Toolkit);
