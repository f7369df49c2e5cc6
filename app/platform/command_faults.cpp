// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/command.h"
#include "platform/faults.h"

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

const QString addHelp =
    u"Makes the next matching request go wrong. ROUTE is a method and a path in which * stands for any "
    u"text:\n"
    "  zhiping-platform fault add 'PUT /api/v1/applications/*' --lost-answer --data DIR\n"
    "  zhiping-platform fault add '* /api/v1/*' --status 503 --retry-after 5 --times 3 --data DIR"_s;

/// False (and a message) if an option's value is not a number.
bool take(const CommandArguments &given, const QString &option, int least,
          const std::function<void(int)> &store)
{
    if (!given.has(option))
        return true;
    const std::optional<int> number = given.number(option, least);
    if (number)
        store(*number);
    return number.has_value();
}

int addFault(const QStringList &arguments)
{
    const CommandArguments given(
        u"fault add ROUTE"_s, addHelp, 1,
        {{u"delay"_s, u"MS"_s, u"Wait before answering."_s},
         {u"status"_s, u"CODE"_s, u"Answer 429 or 5xx and do nothing."_s},
         {u"retry-after"_s, u"SECONDS"_s, u"Sent with --status."_s},
         {u"lost-answer"_s, {}, u"Carry the request out, then close the connection without a word."_s},
         {u"cut"_s, u"BYTES"_s, u"Close the connection after so many bytes of the body."_s},
         {u"times"_s, u"N"_s, u"How often; preset once."_s},
         {u"always"_s, {}, u"Until cleared."_s}},
        arguments);
    if (given.exitCode())
        return *given.exitCode();
    Fault fault;
    const QString route = given.word(0);
    const qsizetype space = route.indexOf(u' ');
    fault.method = space < 0 ? "*"_ba : route.left(space).toLatin1();
    fault.pattern = route.mid(space + 1).trimmed();
    fault.lostAnswer = given.has(u"lost-answer"_s);
    const bool numbers =
        take(given, u"delay"_s, 0, [&](int value) { fault.delay = std::chrono::milliseconds(value); })
        && take(given, u"status"_s, 0, [&](int value) { fault.status = value; })
        && take(given, u"retry-after"_s, 0, [&](int value) { fault.retryAfter = value; })
        && take(given, u"cut"_s, 0, [&](int value) { fault.cutAfter = value; })
        && take(given, u"times"_s, 1, [&](int value) { fault.times = value; });
    if (!numbers)
        return exitUsage;
    if (given.has(u"always"_s))
        fault.times.reset();
    if (const Result<> sound = check(fault); !sound) {
        failed(sound.error());
        return exitUsage;
    }
    const Result<AdminDirectory> admin = AdminDirectory::open(given.value(u"data"_s));
    if (!admin)
        return failed(admin.error());
    say(QString::number(Faults(admin->site().storage).add(fault)));
    return exitDone;
}

QString textOf(const Fault &fault)
{
    QStringList words {QString::fromLatin1(fault.method), fault.pattern};
    if (fault.delay.count() > 0)
        words.append(u"delay %1 ms"_s.arg(fault.delay.count()));
    if (fault.status != 0)
        words.append(u"status %1"_s.arg(fault.status));
    if (fault.retryAfter > 0)
        words.append(u"retry after %1 s"_s.arg(fault.retryAfter));
    if (fault.lostAnswer)
        words.append(u"lost answer"_s);
    if (fault.cutAfter >= 0)
        words.append(u"cut after %1 bytes"_s.arg(fault.cutAfter));
    words.append(fault.times ? u"%1 times"_s.arg(*fault.times) : u"always"_s);
    return words.join(u'\t');
}

} // namespace

int faultCommand(const QStringList &arguments)
{
    const QString verb = arguments.value(0);
    if (verb == u"add"_s)
        return addFault(arguments.mid(1));
    if (verb != u"list"_s && verb != u"clear"_s) {
        failed(u"fault: expected add, list or clear"_s);
        return exitUsage;
    }
    const CommandArguments given(u"fault "_s + verb, u"Faults that are still to happen."_s, 0, {},
                                 arguments.mid(1));
    if (given.exitCode())
        return *given.exitCode();
    const Result<AdminDirectory> admin = AdminDirectory::open(given.value(u"data"_s));
    if (!admin)
        return failed(admin.error());
    Faults faults(admin->site().storage);
    if (verb == u"clear"_s) {
        faults.clear();
        return exitDone;
    }
    const QList<std::pair<qint64, Fault>> present = faults.list();
    for (const auto &[id, fault] : present)
        say(QString::number(id) + u'\t' + textOf(fault));
    return exitDone;
}

} // namespace zhiping::platform
