// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace zhiping::bench {

/// A city: its districts, the laptops of all of them together, and the applications of each.
struct City {
    int districts = 40;
    int laptops = 200;
    int applications = 1000;
};

/// A platform as it runs in @p city, on @p folder, with everybody signed in. Writes its port and the tokens
/// there and says `serving`.
int playPlatform(const QString &folder, const City &city);

/// The first @p laptops of the city at once, each pulling everything from the platform of @p folder as the
/// client does. Writes there how many got all @p applications of their district, and the milliseconds of
/// every page; says `pulled`.
int playLaptops(const QString &folder, int laptops, int applications);

} // namespace zhiping::bench
