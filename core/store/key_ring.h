// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <map>
#include <memory>
#include <optional>

namespace zhiping::store {

/// 256 secret bits, wiped from memory when they are no longer needed.
class SecretKey final
{
public:
    static constexpr qsizetype size = 32;

    /// From the system's source of randomness; the program ends where there is none.
    [[nodiscard]] static SecretKey random();
    /// Empty where @p bytes are not exactly `size`.
    [[nodiscard]] static std::optional<SecretKey> fromBytes(QByteArrayView bytes);
    SecretKey(const SecretKey &) = default;
    SecretKey &operator=(const SecretKey &) = default;
    ~SecretKey();

    [[nodiscard]] const unsigned char *data() const { return m_bytes.data(); }
    [[nodiscard]] QByteArray bytes() const;

    friend bool operator==(const SecretKey &, const SecretKey &) = default;

private:
    SecretKey() = default;

    std::array<unsigned char, size> m_bytes {};
};

/// The keys of one profile by their generation. What is written is sealed under the current one; what an
/// earlier one sealed can still be read.
struct KeyRing {
    int current = 0;
    std::map<int, SecretKey> keys;
};

using Keys = std::shared_ptr<const KeyRing>;

/// A ring that holds nothing but @p key.
[[nodiscard]] Keys ringOf(const SecretKey &key, int generation = 1);

} // namespace zhiping::store
