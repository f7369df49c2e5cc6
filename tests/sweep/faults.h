// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

namespace zhiping::test {

/// What can go wrong with one HTTP exchange on its way.
struct Fault {
    enum class Request : quint8 {
        Once,
        Never, ///< The platform does not hear of it.
        Twice,
        Later, ///< It arrives after the next two exchanges; the client has long given up.
    };
    enum class Answer : quint8 {
        Whole,
        None, ///< The connection ends without a word.
        Hang, ///< Silence on an open connection.
        HalfHead,
        HalfBody,
        Drip,        ///< Byte by byte, slower than anybody waits.
        FlippedBit,  ///< In the body.
        FlippedGzip, ///< In a compressed body, of which Qt does not complain.
        Replayed,    ///< That of the previous exchange of the same kind.
        Made,        ///< Another than the platform's: see below.
    };
    const char *name = "";
    Request request = Request::Once;
    Answer answer = Answer::Whole;
    int status = 0;
    QByteArray headers = {};
    QByteArray mediaType = "application/problem+json";
    QByteArray body =
        R"({"type":"urn:zhiping:problem:made","title":"途中","status":0,"detail":"途中设备返回。"})";
};

inline const QList<Fault> &allFaults()
{
    using A = Fault::Answer;
    using R = Fault::Request;
    static const QList<Fault> faults {
        {"request lost", R::Never, A::None},
        {"answer lost", R::Once, A::None},
        {"request late", R::Later, A::None},
        {"request doubled", R::Twice, A::Whole},
        {"hang", R::Never, A::Hang},
        {"answer hangs", R::Once, A::Hang},
        {"head cut", R::Once, A::HalfHead},
        {"body cut", R::Once, A::HalfBody},
        {"drip", R::Once, A::Drip},
        {"bit flipped", R::Once, A::FlippedBit},
        {"gzip flipped", R::Once, A::FlippedGzip},
        {"old answer again", R::Once, A::Replayed},
        {"401", R::Never, A::Made, 401, "WWW-Authenticate: Bearer error=\"invalid_token\"\r\n"},
        {"403", R::Never, A::Made, 403},
        {"404", R::Never, A::Made, 404},
        {"409", R::Never, A::Made, 409},
        {"412", R::Never, A::Made, 412},
        {"412 though taken in", R::Once, A::Made, 412},
        {"413", R::Never, A::Made, 413},
        {"422", R::Never, A::Made, 422},
        {"422 though taken in", R::Once, A::Made, 422},
        {"429", R::Never, A::Made, 429, "Retry-After: 120\r\n"},
        {"500", R::Once, A::Made, 500},
        {"503", R::Never, A::Made, 503, "Retry-After: 60\r\n"},
        {"502 of a gateway", R::Never, A::Made, 502, {}, "text/html", "<h1>Bad Gateway</h1>"},
        {"garbage 200", R::Once, A::Made, 200, {}, "application/json", "{\"items\":[{]"},
        {"captive portal", R::Never, A::Made, 200, {}, "text/html", "<form>login</form>"},
        {"sent elsewhere", R::Never, A::Made, 302, "Location: http://127.0.0.1:9/\r\n"},
    };
    return faults;
}

} // namespace zhiping::test
