// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

namespace zhiping::bench {

/// A change feed of as many fictional dossiers as one likes, in pages of 500 as the platform sends them. What
/// they say repeats after two thousand; ids, codes and revisions do not.
class FeedPages
{
public:
    static constexpr int rowsPerPage = 500;

    /// @p life from 0 to 9 is part of every revision: another life has changed every dossier.
    FeedPages(int applications, int life);

    [[nodiscard]] int count() const { return m_pages; }
    [[nodiscard]] QByteArray page(int number) const;
    /// The dossiers of that page, each as its bytes.
    [[nodiscard]] QList<QByteArray> dossiers(int number) const;

private:
    int m_applications;
    int m_pages;
    QList<QByteArray> m_patterns;
    char m_life;
};

} // namespace zhiping::bench
