// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "auth/sign_in_request.h"

#include <functional>

class QObject;

namespace zhiping::signin {

/// Wait for the client's request, one line on standard input of at most 64 kB.
[[nodiscard]] Result<auth::SignInRequest> readRequest();

/// Say @p event on standard output, one line, at once.
void say(const auth::SignInEvent &event);

/// Call @p then when standard input ends, because the client closed it or died.
void whenClientGone(QObject *context, const std::function<void()> &then);

} // namespace zhiping::signin
