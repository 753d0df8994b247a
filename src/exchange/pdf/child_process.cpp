// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fstream>
#include <new>
#include <string_view>

namespace rd::exchange
{

namespace
{

using Clock = std::chrono::steady_clock;
using End = ChildAnswer::End;

constexpr int exitDone = 0;
constexpr int exitFailed = 1;
constexpr int exitOutOfMemory = 2;

/// One end of a pipe.
class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }
    [[nodiscard]] int number() const { return m_number; }
    void close()
    {
        if (m_number >= 0) ::close(m_number);
        m_number = -1;
    }

private:
    int m_number;
};

std::size_t addressSpaceInUse()
{
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

void limit(__rlimit_resource_t resource, std::size_t most)
{
    const rlimit both{most, most};
    setrlimit(resource, &both);
}

/// The program's own handlers would report the child's end as its own.
void forgetHandlers()
{
    for (const int signal : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGXCPU, SIGTERM, SIGINT})
        std::signal(signal, SIG_DFL);
}

void silence()
{
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
}

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

[[noreturn]] void beChild(const ChildLimits& limits, std::size_t addressSpace, int answer,
                          const std::function<std::string()>& work)
{
    forgetHandlers();
    silence();
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, limits.processorSeconds);
    limit(RLIMIT_AS, addressSpace + limits.memory);
    int exit = exitFailed;
    try {
        exit = writeAll(answer, work()) ? exitDone : exitFailed;
    } catch (const std::bad_alloc&) {
        exit = exitOutOfMemory;
    } catch (...) {
        exit = exitFailed;
    }
    _exit(exit); // no destructors: what they would end belongs to the parent
}

/// False when the child must be stopped.
bool readAnswer(const ChildLimits& limits, int descriptor, std::string& bytes)
{
    const auto deadline = Clock::now() + std::chrono::seconds(limits.seconds);
    std::array<char, 65536> chunk{};
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
        pollfd waiting{descriptor, POLLIN, 0};
        const int ready = left.count() <= 0 ? 0 : poll(&waiting, 1, static_cast<int>(left.count()));
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) return false;
        const ssize_t count = read(descriptor, chunk.data(), chunk.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return count == 0;
        bytes.append(chunk.data(), static_cast<std::size_t>(count));
        if (bytes.size() > limits.answer) return false;
    }
}

End endOf(pid_t child)
{
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR) return End::failed;
    // The machine itself kills what takes all of its memory.
    if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL))
        return End::overLimit;
    if (!WIFEXITED(status)) return End::failed;
    if (WEXITSTATUS(status) == exitOutOfMemory) return End::overLimit;
    return WEXITSTATUS(status) == exitDone ? End::done : End::failed;
}

}

ChildAnswer runInChild(const ChildLimits& limits, const std::function<std::string()>& work)
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return {End::notStarted, {}};
    const Descriptor toRead(ends[0]);
    Descriptor toWrite(ends[1]);
    const std::size_t addressSpace = addressSpaceInUse();
    const pid_t child = fork();
    if (child < 0) return {End::notStarted, {}};
    if (child == 0) beChild(limits, addressSpace, toWrite.number(), work);
    toWrite.close();
    ChildAnswer answer;
    const bool complete = readAnswer(limits, toRead.number(), answer.bytes);
    if (!complete) kill(child, SIGKILL);
    answer.end = endOf(child);
    if (!complete) answer.end = End::overLimit;
    return answer;
}

}
