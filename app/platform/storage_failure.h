// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <stdexcept>
#include <string>

namespace zhiping::platform {

/// The storage could not do what was asked: disk full, file damaged, locked for too long. Never leaves this
/// layer.
class StorageFailure final : public std::runtime_error
{
public:
    StorageFailure(int resultCode, const std::string &what)
        : std::runtime_error(what)
        , m_code(resultCode)
    {
    }
    /// The storage's own code; of SQLite the primary result code.
    [[nodiscard]] int code() const { return m_code; }

private:
    int m_code;
};

} // namespace zhiping::platform
