// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace zhiping::feel {

/// The operators of arithmetic, comparison and unary tests.
enum class Operator : quint8 {
    None,
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
};

} // namespace zhiping::feel
