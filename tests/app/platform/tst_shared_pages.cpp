// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/shared_pages.h"
#include "platform/storage_failure.h"

#include <QtTest>

#include <thread>

using namespace zhiping;
using platform::SharedPage;
using platform::SharedPages;

namespace {

SharedPage aPage(const QByteArray &begin)
{
    SharedPage page;
    page.begin = begin;
    return page;
}

} // namespace

class SharedPagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAPageOnceForAllWhoAskAtTheSameMoment();
    void makesAnotherForAnotherKey();
    void makesItAnewAfterAFailure();
    void givesUpTheLeastUsedFirst();
};

void SharedPagesTest::makesAPageOnceForAllWhoAskAtTheSameMoment()
{
    constexpr int many = 8;
    SharedPages pages;
    std::atomic<int> asking {0};
    std::atomic<int> made {0};
    std::atomic<int> right {0};
    std::vector<std::thread> threads;
    for (int i = 0; i < many; ++i)
        threads.emplace_back([&] {
            ++asking;
            const SharedPage page = pages.page("key", [&] {
                ++made;
                while (asking < many)
                    std::this_thread::yield();
                return aPage("page");
            });
            right += page.begin == "page" ? 1 : 0;
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(int(made), 1);
    QCOMPARE(int(right), many);
}

void SharedPagesTest::makesAnotherForAnotherKey()
{
    SharedPages pages;
    QCOMPARE(pages.page("one", [] { return aPage("1"); }).begin, QByteArray("1"));
    QCOMPARE(pages.page("two", [] { return aPage("2"); }).begin, QByteArray("2"));
    QCOMPARE(pages.page("one", [] { return aPage("never"); }).begin, QByteArray("1"));
}

void SharedPagesTest::makesItAnewAfterAFailure()
{
    SharedPages pages;
    const auto fail = []() -> SharedPage { throw platform::StorageFailure(0, "full"); };
    QVERIFY_THROWS_EXCEPTION(platform::StorageFailure, (void)pages.page("key", fail));
    QCOMPARE(pages.page("key", [] { return aPage("page"); }).begin, QByteArray("page"));
}

void SharedPagesTest::givesUpTheLeastUsedFirst()
{
    SharedPages pages(10);
    const auto make = [&pages](const QByteArray &key) {
        bool made = false;
        (void)pages.page(key, [&made] {
            made = true;
            return aPage("four");
        });
        return made;
    };
    QVERIFY(make("one"));
    QVERIFY(make("two"));
    QVERIFY(!make("one"));
    QVERIFY(make("three"));
    QVERIFY(!make("one"));
    QVERIFY(make("two"));
}

QTEST_GUILESS_MAIN(SharedPagesTest)
#include "tst_shared_pages.moc"
